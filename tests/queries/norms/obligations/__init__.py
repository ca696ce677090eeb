"""Who is to do what in a text, as pages have it."""
