"""Tests of the norms workshop: queries."""
