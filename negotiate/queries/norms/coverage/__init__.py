"""What norms need, as pages have it: `matrix` lays it over a text, of `links`; `beside` is what one clause says of it,
`benchmarks` are those of a whole text.
"""
