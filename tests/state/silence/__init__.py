"""Tests of how silence procedures stand."""
