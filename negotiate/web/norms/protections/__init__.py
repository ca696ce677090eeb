"""What a text protects and excepts: the page, `protections`, and its file, `protection_sheets`."""
