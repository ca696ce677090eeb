"""What a text says once an option or a bracket in it is decided.

In the order to read them: `clearing` finds what is open and carries answers out; `cuts` takes out what an answer leaves
without a word, and `closing` mends spaces and marks where a cut closes.
"""
