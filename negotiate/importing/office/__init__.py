"""What files of office programs have in common, of Word and of OpenDocument alike.

In the order to read them: `packages` unpacks one within bounds, or refuses it in a sentence; `documents` has the values
that are read of one, whichever program wrote it; `list_numbers` counts what programs number by themselves, and
`number_forms` writes it; `plain` writes the paragraphs out as a text for the house, and `asides` says what was left
aside; `sides` reads a file with the marks of some people alone; `proposals` compares a file that the house gave with
what it was, and says who changed what, each by one of the names that `authors` finds; `between` tells apart what was
put between the clauses of such a file, and `new_clauses` what each person wants a new one to say; `unplaced` says what
is in none of these changes; `recognising` knows a file by its words that lost the marks by which it was known;
`reading` is where a file comes in, of either kind.
"""
