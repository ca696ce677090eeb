"""The first page of a person: the instruments that she takes part in, and how much waits for her in all of them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import NOBODY, Act, Actor, require
from negotiate.queries.header import InstrumentHeader, headers_of, readable_instruments
from negotiate.queries.waiting.waiting_list import WaitingList, waiting_list


@dataclass(frozen=True)
class FirstPage:
    """The instruments that a person may read, in alphabetical order, and what waits for her in them."""

    instruments: tuple[InstrumentHeader, ...]
    waiting: WaitingList


def first_page(db: Session, actor: Actor) -> FirstPage:
    """Return a person's instruments and what waits for her in them."""
    require(actor, Act.SEE_HOUSE)
    rows = readable_instruments(db, actor)
    return FirstPage(headers_of(db, actor, rows), waiting_list(db, actor, rows))


def open_to_everyone(db: Session) -> tuple[tuple[str, str], ...]:
    """Return the code and the title of every instrument that is read without signing in, in alphabetical order."""
    return tuple((row.code, row.title) for row in readable_instruments(db, NOBODY))
