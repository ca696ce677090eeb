"""Tests of variants: operations."""
