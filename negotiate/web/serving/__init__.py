"""What surrounds every request: server, headers, limits, keys, static files; and what is read before the first one."""
