"""Carrying open proposals over changes that have just been made."""
