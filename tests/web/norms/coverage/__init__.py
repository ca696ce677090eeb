"""Coverage through the web."""
