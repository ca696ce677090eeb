"""Two texts paragraph by paragraph: `compare` says which came, went, moved and changed.

`alignment` tells which paragraph is which, by what they say (`matching`); `clause_matching` which clause is which.
"""
