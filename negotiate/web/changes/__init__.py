"""What happened to a text: the change table of a round, drafting histories, convergence, bringing in the next text."""
