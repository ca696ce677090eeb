"""Tests of what programs are given beside amendments, as values."""
