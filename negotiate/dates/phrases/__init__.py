"""What a clause says about time, found in six languages and offered as rules."""
