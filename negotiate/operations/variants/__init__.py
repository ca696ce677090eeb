"""Variants: `forking` begins one from what another text has published, `relations` says how their clauses relate."""
