"""Dates, calendars, parties and dossiers."""
