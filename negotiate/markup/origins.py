"""Origins: who is behind an edit, as the marks of a redline say it, and where more is told.

A mark that leads somewhere is one link within the tag of the change; until it is written, its address is part of that.
"""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from negotiate.markup.tags import tag
from negotiate.text.edits import Edit

_TO = re.compile(r' data-to="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an edit comes from: a key for the margin to point at, words for whoever asks, and where more is told.

    `struck_title` and `struck_href` are for the words that it strikes, where that is to say something else.
    """

    key: str
    title: str = ""
    href: str = ""
    struck_title: str = ""
    struck_href: str = ""


def with_tags(edits: Iterable[Edit], origins: Sequence[Origin | None]) -> tuple[tuple[Edit, str, str], ...]:
    """Return each edit with the tags for what it strikes and what it adds, in the order of the text."""
    given = tuple(edits)
    known = (*origins, *(None for _ in given[len(origins) :]))
    tagged = []
    for edit, origin in zip(given, known, strict=True):
        told = origin or Origin("")
        struck = tag("del", _attributes(told.key, told.struck_title or told.title, told.struck_href or told.href))
        tagged.append((edit, struck, tag("ins", _attributes(told.key, told.title, told.href))))
    return tuple(sorted(tagged))


def _attributes(key: str, title: str, to: str) -> dict[str, str]:
    named = {"data-origin": key, "title": title, "data-to": to}
    return {name: value for name, value in named.items() if value}


def not_leading(change: str) -> str:
    """Return the tag of a change as one that leads nowhere."""
    return _TO.sub("", change)


def leading(change: str) -> tuple[str, ...]:
    """Return the tag of a change, and within it the one of the link to what is told of it.

    >>> leading('<del title="Arvenia" data-to="/x#phrase">')
    ('<del title="Arvenia">', '<a href="/x#phrase">')
    """
    found = _TO.search(change)
    return (not_leading(change), tag("a", {"href": html.unescape(found[1])})) if found else (change,)
