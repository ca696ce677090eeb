"""The scene on which the matrix is tried: one of everything that has an address, in the states that it can be in."""
