"""What a norm says: the terms it defines, and how strongly it binds."""
