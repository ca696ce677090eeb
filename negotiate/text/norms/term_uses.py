"""Uses of terms: where a text says one of its terms, each place once, the longest term that stands there.

Finds by form, as `terms` does. Capitals tell a term from a common word where the text defines other terms in small
letters: "Party" is then no use in "a third party".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from negotiate.text.language import primary
from negotiate.text.norms.terms import definitions, form_of

#: Terms in the order in which they were given: what is asked again and again is the same.
Terms = tuple[str, ...]


class TermUse(NamedTuple):
    """A term at characters [start, end) of a text."""

    term: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def uses(text: str, terms: Terms, language: str = "en") -> tuple[TermUse, ...]:
    """Return where a text uses terms, in its order; the quoted word that is being defined is no use of it.

    >>> [use.term for use in uses("A significant incident is an incident.", ("incident", "significant incident"))]
    ['significant incident', 'incident']
    """
    if not terms:
        return ()
    defined = {(term.start, term.end) for term in definitions(text, language)}
    return tuple(
        TermUse(terms[int((match.lastgroup or "t0")[1:])], *match.span())
        for match in _any_of(terms, primary(language)).finditer(text)
        if match.span() not in defined
    )


@lru_cache(maxsize=256)
def _any_of(terms: Terms, language: str) -> re.Pattern[str]:
    """Return the expression that finds any of the terms, the longest first."""
    capitals_tell = any(term[:1].islower() for term in terms)
    names = {place for place, term in enumerate(terms) if capitals_tell and term[:1].isupper()}
    places = sorted(range(len(terms)), key=lambda place: (-len(terms[place]), place))
    forms = (form_of(terms[place], language) for place in places)
    read = (form if place in names else f"(?i:{form})" for place, form in zip(places, forms, strict=True))
    return re.compile("|".join(f"(?P<t{place}>{form})" for place, form in zip(places, read, strict=True)))
