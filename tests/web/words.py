"""What a page says, read as a person reads it: without its tags, and with white space as the browser shows it."""

from markupsafe import Markup


def words(page: str) -> str:
    """Return the words of a page, however its HTML is laid out.

    >>> words("<p>Fate <b>deferred</b>\\n  in <i>round 1</i></p>")
    'Fate deferred in round 1'
    """
    return Markup(page).striptags()
