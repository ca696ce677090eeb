"""Ladders of responses: `ladders` shows those of a text, and one of them; `drafted_ladders` writes in one's cells."""
