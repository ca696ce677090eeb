"""Tests of the deeds of silence."""
