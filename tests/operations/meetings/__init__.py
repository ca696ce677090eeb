"""Tests of the deeds of meetings."""
