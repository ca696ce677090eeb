"""Tests of the norms workshop: operations."""
