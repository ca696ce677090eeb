"""Tests of variants: state."""
