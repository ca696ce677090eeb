"""The desk of a clause: what awaits a decision there, and what has been chosen so far."""
