"""What is recorded about time: rules, events, decisions, parties, reminders."""
