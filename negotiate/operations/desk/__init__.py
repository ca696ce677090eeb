"""What the secretariat decides at the desk: choices, merges, clearings, and taking them back."""
