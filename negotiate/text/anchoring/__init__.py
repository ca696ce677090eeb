"""Words that are spoken of, carried through every change of their text by the edits that made it; never looked for.

`steps` says of a text which of its words stood in the text before, and which edits made the rest; `anchored` carries
words over such steps, one after another, and says what became of them; `quoting` finds the words that somebody quotes,
to begin with.
"""
