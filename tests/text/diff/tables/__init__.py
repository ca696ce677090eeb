"""Differences of tables: each within one cell, one row or one column."""
