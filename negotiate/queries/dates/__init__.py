"""Pages of dates: rules, events, calendars, dossiers, parties."""
