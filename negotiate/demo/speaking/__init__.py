"""What is said in the story: who stands where on words, and what is put under silence."""
