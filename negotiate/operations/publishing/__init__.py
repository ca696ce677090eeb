"""Rounds and publications: opened, prepared, approved, reopened, told to everybody; compilations as issued; the change
notes of rounds, saved and issued; what is published, as it was printed first.
"""
