"""Tests of scenarios laid over a text."""
