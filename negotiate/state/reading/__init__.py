"""What a person has read (`marks`) and what she watches (`watches`), as deeds and pages both ask it.

`news` is what happened to it, in words that may go by mail; `tellings` who wants that and has been told.
"""
