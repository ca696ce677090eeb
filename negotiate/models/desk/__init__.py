"""The desk: merges, and choices that are saved."""
