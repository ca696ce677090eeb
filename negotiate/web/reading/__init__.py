"""Reading what changed since one read it: the page, the marks, what is watched; and what waits for a person."""
