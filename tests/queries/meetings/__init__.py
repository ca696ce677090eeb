"""Tests of meetings on pages."""
