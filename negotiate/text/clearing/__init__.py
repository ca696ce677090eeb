"""What a text says once an option or a bracket in it is decided."""
