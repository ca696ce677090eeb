"""Silence: `procedures` puts words under it and extends it, `objections` breaks it, `sightings` says who has seen,
`letters` tells by mail how it stands.
"""
