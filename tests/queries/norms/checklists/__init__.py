"""Checklists, as pages have them."""
