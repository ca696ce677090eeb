"""Tests of statements for the record."""
