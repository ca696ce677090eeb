"""Hints: what a drafting check points out, what it reads of a text, and what it says of itself; it checks nothing.

A hint is a remark on words. It never blocks, and says nothing of who wrote them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from negotiate.text.edits import Edit


@dataclass(frozen=True, slots=True)
class Hint:
    """What the check with the code `rule` says of characters [start, end) of a text, in one plain sentence.

    Where words went, both ends are the place at which they stood.
    """

    rule: str
    start: int
    end: int
    says: str


@dataclass(frozen=True, slots=True)
class NeighbourClause:
    """Another clause of the same text, as far as a check looks at it."""

    label: str
    body: str
    is_agreed: bool = False
    has_lapsed: bool = False


@dataclass(frozen=True, slots=True)
class TimeLack:
    """Something that a text does not say about time, at characters [start, end) of it: `negotiate.dates` finds it."""

    start: int
    end: int
    says: str


@dataclass(frozen=True, slots=True)
class DraftedClause:
    """A clause as checks read it: heading and body as one `text`; what is not known of it is left empty.

    `edits` made it of `before`; `stands` is the body that stands in its place. `neighbours` are the other clauses of
    the text in order, `place` of them before this one. `others` is what it says in other languages, by language.
    """

    text: str
    language: str = "en"
    label: str = ""
    before: str = ""
    edits: tuple[Edit, ...] = ()
    is_agreed: bool = False
    neighbours: tuple[NeighbourClause, ...] = ()
    place: int = 0
    stands: str = ""
    lacks: tuple[TimeLack, ...] = ()
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DraftingCheck:
    """A check, and what it says of itself: how it looks, on whose rule, and what it cannot see.

    `languages` are those that it reads, empty where it reads any; it is silent in the others. It is at work where
    nobody has chosen, unless it guesses too much (`is_sure`).
    """

    code: str
    title: str
    method: str
    source: str
    limits: str
    find: Callable[[DraftedClause], Iterable[Hint]]
    languages: tuple[str, ...] = ()
    is_sure: bool = True
