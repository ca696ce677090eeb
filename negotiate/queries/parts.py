"""Lists that are read part by part: behind which thing a part goes on, and how many things it has at most.

What a part costs does not grow with its list: the database is asked for the keys of one part, and the rest is read of
these alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, Select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from negotiate.errors import Invalid

Thing = TypeVar("Thing")

GONE = "Nothing here goes by this name any more. Begin the list anew."


@dataclass(frozen=True)
class Cursor:
    """Which part of a list is asked for: behind the thing with the code `after`, or from the first on, where empty."""

    after: str
    most: int


@dataclass(frozen=True)
class Part(Generic[Thing]):
    """A part of a list; `following` is the code of its last thing, empty where nothing follows."""

    things: tuple[Thing, ...]
    following: str = ""


@dataclass(frozen=True)
class PartKeys:
    """The ids of the rows of a part, in their order, and the code of the last where more follow."""

    ids: tuple[int, ...]
    following: str = ""


def keys_of_part(
    db: Session, rows: Select[int, str], place: Sequence[ColumnElement[int] | InstrumentedAttribute[int]], asked: Cursor
) -> PartKeys:
    """Return the keys of a part of rows, selected by id and code and put in order by the columns of their `place`.

    In one statement, or two behind a thing; raise Invalid where that is none of the rows.
    """
    if asked.after:
        here = db.execute(rows.where(rows.selected_columns[1] == asked.after).with_only_columns(*place)).one_or_none()
        if here is None:
            raise Invalid(GONE, "after")
        rows = rows.where(tuple_(*place) > tuple_(*here))
    found = db.execute(rows.order_by(*place).limit(asked.most + 1)).all()
    shown = found[: asked.most]
    return PartKeys(tuple(row[0] for row in shown), shown[-1][1] if len(found) > len(shown) else "")


def part_of(things: Sequence[Thing], keys: Sequence[str], asked: Cursor) -> Part[Thing]:
    """Return a part of things that are there already, each with its key; raise Invalid where none goes by `after`.

    >>> part_of("abcd", "abcd", Cursor("a", 2))
    Part(things=('b', 'c'), following='c')
    """
    if asked.after and asked.after not in keys:
        raise Invalid(GONE, "after")
    start = keys.index(asked.after) + 1 if asked.after else 0
    end = start + asked.most
    return Part(tuple(things[start:end]), keys[end - 1] if end < len(things) else "")
