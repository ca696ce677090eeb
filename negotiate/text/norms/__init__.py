"""What a norm says: `terms` finds the words that it defines, `strength` where a change makes it bind more or less, and
`qualifiers` the words by which a duty bends to circumstances.

Of terms: `definitions` says how far each definition reaches, `term_uses` where a text uses them, `moved_meanings` which
passages say something else since a definition changed, `term_variants` what is written in two ways or never defined.
`asked_passages` carries a paragraph that is asked about facts to a later text. `strength_phrases` are the phrases that
oblige, permit and encourage; `strength_pairs` tells which became which. `protected_lists` are what is to be spared,
`derogations` sentences that let somebody depart. `same_facts` says by what a scenario is known among others.
The rooms: `phrasebooks` has the words of each language, `obligations` who is to do what, `ladders` a table of
levels and responses.
"""
