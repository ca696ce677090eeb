"""An attack on the house, by one command: `python -m tests.attack`. The same seed attacks in the same way.

To read: `findings` (what an attack comes to), `fuzzing` (every form, a field at a time), `faults` (a database that
fails at any statement, or is full), `storm` (many people at once), `killing` (a server killed in the middle of that).
"""
