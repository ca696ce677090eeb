"""Tests of what files of office programs have in common."""
