"""What a norm says: `terms` finds the words that it defines, `strength` where a change makes it bind more or less, and
`qualifiers` the words by which a duty bends to circumstances.
"""
