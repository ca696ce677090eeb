"""The norms workshop: the register of terms, its drawings and its files; the scenario bench; loopholes,
with their notes on other pages; drafting hints.
"""
