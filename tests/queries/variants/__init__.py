"""Tests of variants: queries."""
