"""Who brought in every word of a version and who took one out, also through moves."""
