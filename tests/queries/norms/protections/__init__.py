"""What a text protects and excepts, as pages have it."""
