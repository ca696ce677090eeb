"""A person's reading: she marks what she has read, watches what she wants to see first, and is told by mail."""
