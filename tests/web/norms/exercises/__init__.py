"""Exercises through the web."""
