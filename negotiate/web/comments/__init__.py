"""What is said of words: all of it, one thread, and the forms that begin one and answer in it.

`reaches` and `stances` read the fields that their forms share with those of positions.
"""
