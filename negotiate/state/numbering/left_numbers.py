"""Numbers that a renumbering could have rewritten and was told to leave: what the record remembers of them.

A number is known again by where it stands: its clause or amendment, the words before it, and what it reads. Once those
words change it is a new one, and is asked about anew; other numbers among them may have followed meanwhile.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Chain, Instrument, RecordEntry

#: The act in the record under which the numbers left are kept, as `as_facts` writes them.
RENUMBERED = "renumbered"

#: Characters before a number by which it is known again.
AROUND = 24
_NUMBER = re.compile(r"\d+")

Spot = tuple[str, str, str]


class PlannedNumber(Protocol):
    """A number as a plan shows it; `key` begins with the code of the clause or the amendment in which it stands."""

    @property
    def key(self) -> str: ...

    @property
    def before(self) -> str: ...

    @property
    def old(self) -> str: ...

    @property
    def new(self) -> str: ...


def as_facts(numbers: Iterable[PlannedNumber]) -> list[list[str]]:
    """Return numbers that are left, as the record keeps them."""
    return [[_code(one), one.before, one.old, one.new] for one in numbers]


def left_before(db: Session, instrument: Instrument, numbers: Iterable[PlannedNumber]) -> dict[str, datetime]:
    """Return when each number was last left, by its key, as far as it ever was; in one statement."""
    known = _remembered(db, instrument)
    return {one.key: known[_spot(one)] for one in numbers if one.key and _spot(one) in known}


def _remembered(db: Session, instrument: Instrument) -> Mapping[Spot, datetime]:
    query = (
        select(RecordEntry)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == f"instrument:{instrument.code}", RecordEntry.act == RENUMBERED)
        .order_by(RecordEntry.number)
    )
    return {
        (code, _words(before), old): entry.at
        for entry in db.scalars(query)
        for code, before, old, _ in entry.facts.get("left", ())
    }


def _spot(one: PlannedNumber) -> Spot:
    return _code(one), _words(one.before), one.old


def _code(one: PlannedNumber) -> str:
    return one.key.partition(".")[0]


def _words(before: str) -> str:
    """Return the last words before a number, without the numbers among them."""
    return _NUMBER.sub("", before)[-AROUND:]
