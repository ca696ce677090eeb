"""Tests of the pages of the chair's office."""
