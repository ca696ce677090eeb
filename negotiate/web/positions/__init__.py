"""Positions on words of the text: those on one clause, and all of them by delegation."""
