"""What holds at every address for programs.

What a view `promises`, and the description that is made of it (`descriptions`), with the page for people; `answers`
writes values as JSON, with their tags and in parts of lists; `receiving` reads what is sent; `repeats` does once what
is sent twice; `problems` says no.
"""
