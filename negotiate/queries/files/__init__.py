"""What a reader takes along as a file: the words that she may see, with whose hand each change is in.

`taken_along` has the values; `taken_texts` fills them with a text or with two against each
other, `taken_amendment` with one amendment.
"""
