"""Pages of rounds and publications."""
