"""Tests of silence procedures on pages."""
