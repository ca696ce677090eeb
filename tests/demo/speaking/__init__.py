"""What is said in the story."""
