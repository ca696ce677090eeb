"""Many proposals on one text: how edits stand to each other, and the regions in which they meet; decides nothing.

In the order to read them: `relations` says how two edits stand to each other, and gathers those that touch (no edit
takes out a sign to put it back: `negotiate.text.pairs.kept_signs`); `bonds` tells which edits one pair of signs holds
together, and `gathering` (on `groups`) what is decided together for all that; `plans` parts proposals that move
paragraphs, and `move_groups` says which changes a move is decided with; `regions` holds what is asked for in each
such place or places; `merge` brings any number of proposals together, under the eyes of `audit`. `sign_law` tells
whether what comes of several has only pairs that somebody wrote. `kept_words` finds the words that a replacement only
sets in brackets, and `shared_sentences` undisputed changes that should be read together. `combined_choices` brings
together what two people chose at one desk. `compilation` writes every proposal in its place, beside the words that it
would change.
"""
