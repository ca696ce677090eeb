"""Tests of contests of the record."""
