"""What a reader takes along as a file, and brings back: the words that she may see, each change with its hand.

`taken_along` has the values; `taken_texts` fills them with a text or with two against each
other, `taken_amendment` with one amendment. `brought_back` has what a file was made from.
"""
