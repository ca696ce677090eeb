"""A scenario that a room works through: `exercises` lists them, and has one with the question that is open."""
