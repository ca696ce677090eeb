"""Who acts, and for whom: `actors` reads a person with her seats, `seats` says for which delegation she
speaks, `sign_ins` how long one holds.
"""
