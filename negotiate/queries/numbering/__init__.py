"""Pages of a renumbering: what would change, and who points to what."""
