"""How treaty text is drawn on pages, and what stands beside it: compilations, passages, redlines, signs, talk.

`behind` says of words who is behind them.
"""
