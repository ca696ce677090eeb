"""Numbers and references by identity: what cites what, and what a renumbering would make of it."""
