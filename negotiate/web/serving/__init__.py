"""What surrounds a request: doors, headers, limits, keys, static files, kept pages; `process` is what serves them."""
