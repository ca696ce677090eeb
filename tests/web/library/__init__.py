"""Tests of the library of model clauses."""
