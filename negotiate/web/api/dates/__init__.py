"""Time, for programs: what is due and what happened (`dates`)."""
