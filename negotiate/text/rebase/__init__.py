"""Carrying open proposals over changes that have just been made.

`rebase` carries every edit, or says what is in its way; `remainder` is what is left of a change that was made in part.
"""
