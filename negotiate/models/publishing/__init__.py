"""Rounds and publications."""
