"""Obligations: who is to do what, found in sentences that were written for it, and in real treaties."""
