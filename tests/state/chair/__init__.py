"""Tests of what is true of the chair's office."""
