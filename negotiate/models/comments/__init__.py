"""What is said of words: threads of comments, each on words of a text and for readers who are stated once."""
