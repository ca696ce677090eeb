"""Whether a round can be published, and what in it no amendment answers for."""
