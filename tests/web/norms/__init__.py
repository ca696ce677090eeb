"""Tests of the norms workshop: web."""
