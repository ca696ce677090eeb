"""References by place: "the preceding paragraph", "le paragraphe suivant", "this paragraph": which one is named.

Finds them in the six languages of the United Nations and tells which paragraph stands there; no renumbering can
carry them, for they hold no number. Method: one regular expression; a neighbour is the next numbered paragraph
of the same list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from negotiate.text.references.paragraph_paths import Path

_BACK = re.compile(
    r"(?<!\w)(?:(?:preceding|previous|foregoing)\s+(?:sub-?)?paragraph"
    r"|(?:paragraphe|alinéa)\s+(?:précédent|qui\s+précède)"
    r"|(?:párrafo|apartado)\s+(?:anterior|precedente)"
    r"|(?:предыдущ|предшествующ)\w+\s+(?:под)?пункт\w*"
    r"|الفقرة\s+السابقة)(?!\w)|(?:上|前)一?款",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?<!\w)(?:(?:following|next|succeeding)\s+(?:sub-?)?paragraph"
    r"|(?:paragraphe|alinéa)\s+(?:suivant|qui\s+suit)"
    r"|(?:párrafo|apartado)\s+siguiente"
    r"|следующ\w+\s+(?:под)?пункт\w*"
    r"|الفقرة\s+التالية)(?!\w)|下一?款",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"(?<!\w)(?:(?:this|the\s+present)\s+paragraph|(?:le|au|du)\s+présent\s+paragraphe"
    r"|(?:este|(?:el|del|al)\s+presente)\s+(?:párrafo|apartado)|настоящ\w+\s+пункт\w*|هذه\s+الفقرة)(?!\w)|本款",
    re.IGNORECASE,
)


class Way(IntEnum):
    """In which direction a paragraph is named, or that it is the one in which the words stand."""

    BACK = -1
    HERE = 0
    ON = 1


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Words that name the paragraph before or after the one that they stand in: characters [start, end)."""

    start: int
    end: int
    text: str
    way: Way


@lru_cache(maxsize=8192)
def neighbours(text: str) -> tuple[Neighbour, ...]:
    """Return the paragraphs of a text that are named by their place, remembered.

    >>> [(n.text, n.way.name) for n in neighbours("As the preceding paragraph says.")]
    [('preceding paragraph', 'BACK')]
    """
    found = [
        Neighbour(*one.span(), one.group(), way)
        for way, pattern in ((Way.BACK, _BACK), (Way.HERE, _HERE), (Way.ON, _ON))
        for one in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def beside(path: Path, paths: Sequence[Path], way: Way) -> Path | None:
    """Return the paragraph of the same list before or after one, by the order of `paths`; None where none is.

    "This paragraph", said in one of its items, is the paragraph around them.

    >>> beside(("2",), [("1",), ("1", "a"), ("2",)], Way.BACK)
    ('1',)
    """
    if way is Way.HERE:
        return path[:1] if path in paths else None
    siblings = list(dict.fromkeys(other for other in paths if other and other[:-1] == path[:-1]))
    if not path or path not in siblings:
        return None
    at = siblings.index(path) + way
    return siblings[at] if 0 <= at < len(siblings) else None
