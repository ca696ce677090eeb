"""Tests of the deeds of the chair."""
