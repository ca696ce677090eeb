"""Tests of sheets that come in."""
