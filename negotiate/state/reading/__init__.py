"""What a person has read (`marks`) and what she watches (`watches`), as deeds and pages both ask it.

`statuses_since` is where not a word changed since, but how far it is agreed. `news` is what happened to it, in words
that may go by mail; `tellings` who wants that and has been told.
"""
