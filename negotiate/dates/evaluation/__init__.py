"""What rules, events and decisions come to as of a day."""
