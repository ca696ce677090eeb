"""What is said in the story: who stands where on words, what is put under silence, and where delegations meet."""
