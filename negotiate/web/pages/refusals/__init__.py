"""The pages that say no: `answers` makes them, `sentences` is what they say, `typed` what they give back of a form;
`departed` tells who sits for a delegation that no longer takes part.
"""
