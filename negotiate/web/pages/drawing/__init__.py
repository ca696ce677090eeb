"""How treaty text is drawn on pages, and what stands beside it: compilations, passages, redlines, signs and
icons, talk.

`behind` says of words who is behind them, `talk` draws the words that are spoken of, `talk_beside` a whole text with
its threads; `matrix_paper` says how a matrix is printed.
"""
