"""Variants: `forking` begins one from what another text has published, `relations` says how their clauses relate;
`answers` takes over, adapts or refuses what the parent has published since, and `additions` puts in its new clauses.
"""
