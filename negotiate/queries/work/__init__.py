"""Long work as whoever asked for it sees it: `long_works` has the list, one by itself, and the file that came of it."""
