"""Tests of what came of a round."""
