"""Qualifiers: words by which a duty bends to circumstances ("as appropriate", "where feasible"), by the book.

Finds them by their form and judges none. A language without a book (`negotiate.text.norms.phrasebooks`) is not read:
its texts have no qualifiers.
"""

import re

from negotiate.text.language import primary
from negotiate.text.norms.phrasebooks import BOOKS

_QUALIFIERS = {
    code: re.compile(book.bounded("|".join(book.qualifiers)).replace(" ", r"\s+"), re.IGNORECASE)
    for code, book in BOOKS.items()
}


def qualifiers(text: str, language: str = "en") -> tuple[str, ...]:
    r"""Return the qualifiers of a text in its order, in lower case and with single spaces.

    >>> qualifiers("Parties shall, as appropriate and subject to their national laws, report where\nfeasible.")
    ('as appropriate', 'subject to their national laws', 'where feasible')
    """
    places = qualifier_places(text, language)
    return tuple(" ".join(text[start:end].casefold().split()) for start, end in places)


def qualifier_places(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Return the characters of each qualifier of a text, in its order.

    >>> qualifier_places("Act as appropriate.")
    ((4, 18),)
    """
    qualifier = _QUALIFIERS.get(primary(language))
    return tuple(found.span() for found in qualifier.finditer(text)) if qualifier else ()
