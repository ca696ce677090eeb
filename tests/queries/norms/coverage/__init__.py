"""What norms need, as pages have it."""
