"""Tests of variants: web."""
