"""A scenario that a room works through, as pages have it."""
