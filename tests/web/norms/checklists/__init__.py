"""Checklists through the web."""
