"""Reading what changed since one read it: the page, marks, what is watched, letters and feeds; and what waits."""
