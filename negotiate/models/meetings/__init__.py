"""Meetings: when and where a round sits, and what is on the agenda."""
