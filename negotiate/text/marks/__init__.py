"""What drafters write besides words; lenient readers, which repair nothing and say what does not fit.

In the order to read them: `paragraphs` finds the blocks of a clause, each with its number (`enumerators`) and its place
in the nesting, and `citing` names it by that; `labels` reads the name of a whole clause ("Article 5 bis";
`number_words` where it is spelled out, `numerals` in whatever figures, `suffixes` what stands behind); `brackets` reads
square brackets to spans (`bracket_pairs` says which closes which); the room `options` finds rival wordings that are
named ("Option 1"); `emphasis` tells italics and bold from their signs. `miscounts` (on `list_counts`) finds numbers
that do not run on.
"""
