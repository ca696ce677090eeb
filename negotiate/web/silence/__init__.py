"""Silence procedures: the list, each one, and what is done to it."""
