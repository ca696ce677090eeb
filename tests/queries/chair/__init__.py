"""Tests of what is read of the chair's office."""
