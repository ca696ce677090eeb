"""Tests of the norms workshop: state."""
