"""Ladders as pages show them."""
