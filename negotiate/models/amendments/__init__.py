"""Amendments and their fates."""
