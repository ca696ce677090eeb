"""Portable archives."""
