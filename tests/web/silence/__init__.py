"""Tests of the pages of silence."""
