"""Rounds and publications, and the addresses by which they are cited."""
