"""Pages that sum up what happened to a text: `change_table` is a round, clause by clause, in figures that open.

The figures themselves come from the engine (`negotiate.text.changes`) and are remembered by the words that they follow
from; the words, and who is behind them, from `negotiate.queries.text.redlines`.
"""
