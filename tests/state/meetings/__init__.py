"""Tests of who sees which meetings."""
