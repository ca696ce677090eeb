"""The text as it stands: which version counts, what was published, whence its words came, how far each is agreed."""
