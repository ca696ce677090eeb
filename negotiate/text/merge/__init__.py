"""Many proposals on one text: how edits stand to each other, and the regions in which they meet; decides nothing.

In the order to read them: `relations` says how two edits stand to each other, and gathers those that touch; `regions`
holds what each group asks for; `merge` brings any number of proposals together, under the eyes of `audit`.
`kept_words` finds the words that a replacement only sets in brackets, and `shared_sentences` undisputed changes that
should be read together. `combined_choices` brings together what two people chose at one desk.
"""
