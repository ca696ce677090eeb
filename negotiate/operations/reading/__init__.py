"""A person's reading: she marks what she has read, and watches what she wants to see first."""
