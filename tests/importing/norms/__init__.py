"""Tests of reading terms."""
