"""Tests of the addresses by which programs share, bundle and answer."""
