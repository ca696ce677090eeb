"""What a round did to one text, in figures: what a reader of a change table wants to know before she reads the words.

`measures` counts what stands in one text; `bracket_changes` tells which brackets were opened and closed between two;
`text_change` gathers all of it for one clause: words, paragraphs, brackets, options, strength, terms, references.
"""
