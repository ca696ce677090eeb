"""Events that count, and to whom a clause applies on a day."""
