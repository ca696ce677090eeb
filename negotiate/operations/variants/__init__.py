"""Variants: `forking` begins one from what another text has published, `relations` says how their clauses relate;
`answers` takes over, adapts or refuses what the parent has published since, `additions` puts in its new clauses;
`offering` begins amendments to the parent from a variant's words.
"""
