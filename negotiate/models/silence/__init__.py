"""Silence procedures: what is under silence until when, and what breaks it."""
