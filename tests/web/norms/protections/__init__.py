"""Protected things and exceptions through the web."""
