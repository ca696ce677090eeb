"""What a norm says: `terms` finds the words that it defines, `strength` where a change makes it bind more or less, and
`qualifiers` the words by which a duty bends to circumstances.

`strength_phrases` are the phrases that oblige, permit and encourage; `strength_pairs` tells which became which.
"""
