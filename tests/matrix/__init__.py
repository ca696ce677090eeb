"""The golden matrix: who gets which answer at every address of the house, and in which state of the thing."""
