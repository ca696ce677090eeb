"""What surrounds every request: server, headers, limits, keys, static files."""
