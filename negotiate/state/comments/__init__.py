"""What is said of words: who hears which thread (`heard`), whom a comment `calls` by name, and where its words are now
(`words_now`, over the versions of a clause and of those that it was split into or joined with, as `clause_paths` lays
them end to end). Of positions on
words: which of them stand, and whether on an earlier wording (`text_positions`); of those on amendments, which stand
before all, and which are told to fewer (`amendment_positions`), those on published texts
(`publication_positions`), and those on readings of a clash (`reading_positions`); of all of these, what a later one
takes the place of (`attributed_stances`).
"""
