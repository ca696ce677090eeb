"""How long the words of each kind may be: no row takes more, whichever deed writes it.

Nobody needs a label of five thousand characters, and what reads one would pay for it on every page. Some deeds refuse
earlier and say more; this is the last word, the same on every database.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, String, event
from sqlalchemy.orm import Mapper

from negotiate.errors import Invalid
from negotiate.models.base import Base

#: What a column holds whose name is not below.
USUAL = 500
#: By the name of the column, in characters.
LONGEST: Mapping[str, int] = {
    "label": 200,
    "joint": 200,
    "note": 10_000,
    "reason": 10_000,
    "rationale": 10_000,
    "facts": 10_000,
    "explanation": 10_000,
    "about": 2_000,
    "asks": 2_000,
    "asked": 2_000,
    "look_for": 2_000,
    "observed": 2_000,
    "how_often": 2_000,
    "trouble": 2_000,
    "actor": 2_000,
    "subject": 2_000,
    "action": 10_000,
    "conditions": 10_000,
    "exceptions": 10_000,
    "times": 2_000,
    "notation": 2_000,
    "words": 60_000,
    "body": 60_000,
    "opening": 60_000,
    "closing": 60_000,
    "before": 60_000,
    "standing": 60_000,
    "offered": 60_000,
    "proposed": 60_000,
    "after": 60_000,
    "carried": 3_000_000,
    "file": 100_000_000,
    "key": 1_000_000,
    "stems": 1_000_000,
}


def longest(name: str, kind: object) -> int:
    """Return how many characters a column may hold: as many as its type says, or as words of its name may have."""
    usual = LONGEST.get(name, USUAL)
    return min(usual, kind.length) if isinstance(kind, String) and kind.length else usual


def check_lengths(mapper: Mapper[Any], _: Connection, row: Any) -> None:
    """Raise Invalid, at the field called as the column, where words are longer than the column may hold."""
    for name, most in _limits(mapper):
        words = getattr(row, name)
        if isinstance(words, str) and len(words) > most:
            raise Invalid(f"This has {len(words):,} characters; {most:,} are the most.", name)


@cache
def _limits(mapper: Mapper[Any]) -> tuple[tuple[str, int], ...]:
    """Return the attributes of a row that hold words, each with how many."""
    columns = [(mapper.get_property_by_column(column).key, column) for column in mapper.columns]
    return tuple((name, longest(name, column.type)) for name, column in columns if isinstance(column.type, String))


for _moment in ("before_insert", "before_update"):
    event.listen(Base, _moment, check_lengths, propagate=True)
