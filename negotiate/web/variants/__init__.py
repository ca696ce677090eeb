"""Variants: the `variants` of a text and the form that begins one, a variant beside its `parents`, and its
`parent_answers` to what these publish; `offers_back` of its words to the parent.
"""
