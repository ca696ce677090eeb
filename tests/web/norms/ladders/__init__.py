"""Ladders through the web."""
