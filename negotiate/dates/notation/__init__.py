"""Rules as a line of notation: read, and written."""
