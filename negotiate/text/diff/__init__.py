"""Two texts: which words changed, which paragraphs moved, which clause of one draft is which of another."""
