"""Ladders: tables of levels and responses, read, checked, written back, and compared cell by cell."""
