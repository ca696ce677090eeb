"""Mutants: the law, the deeds, the merge and the rebase with one small fault each, to see whether a test notices.

`python -m tests.mutants` draws a sample, always the same one for a seed, tries every mutant on the tests that run
through its lines (on SQLite), and prints the score and each survivor with its place. It is no part of the gate: a
sample of 300 takes an hour or more. Which tests run through which lines is recorded by the first run and kept in
`.mutants/`, with the outcome of every trial, so that a run that was stopped goes on where it was; `--record` asks anew.

To read: `mutations` (what a fault is), `reach` (which tests run where), `trials` (one mutant, one run of pytest).
"""
