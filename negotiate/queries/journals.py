"""The journals, of the house and of each instrument: newest first, a page at a time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Chain, RecordEntry
from negotiate.models.record import HOUSE
from negotiate.policy import Act, Actor, require
from negotiate.queries.heads import InstrumentHead, head_of, load_instrument

PAGE = 50


@dataclass(frozen=True)
class JournalLine:
    """One act as the journal shows it."""

    number: int
    at: datetime
    actor: str
    act: str
    #: What it was done to, by name where the entry knows one, and the other facts in words.
    thing: str
    hash: str


@dataclass(frozen=True)
class JournalPage:
    """One page of the journal."""

    lines: tuple[JournalLine, ...]
    page: int
    last_page: int
    length: int


@dataclass(frozen=True)
class InstrumentJournal:
    """A page of an instrument's journal."""

    head: InstrumentHead
    journal: JournalPage


def house_journal(db: Session, actor: Actor, page: int) -> JournalPage:
    """Return a page of the house's journal, the newest act first."""
    require(actor, Act.SEE_HOUSE_RECORD)
    return _journal(db, HOUSE, page)


def instrument_journal(db: Session, actor: Actor, code: str, page: int) -> InstrumentJournal:
    """Return a page of the journal that everybody inside a negotiation reads."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    return InstrumentJournal(head_of(db, actor, instrument), _journal(db, f"instrument:{instrument.code}", page))


def _journal(db: Session, name: str, page: int) -> JournalPage:
    chain = db.scalar(select(Chain).where(Chain.name == name))
    length = chain.length if chain is not None else 0
    last_page = max(1, -(-length // PAGE))
    if not 1 <= page <= last_page:
        raise NotFound("The journal has no such page.")
    newest = length - (page - 1) * PAGE
    query = (
        select(RecordEntry)
        .where(RecordEntry.chain_id == (chain.id if chain else 0))
        .where(RecordEntry.number.between(newest - PAGE + 1, newest))
        .order_by(RecordEntry.number.desc())
    )
    return JournalPage(tuple(_line(entry) for entry in db.scalars(query)), page, last_page, length)


def _line(entry: RecordEntry) -> JournalLine:
    return JournalLine(
        entry.number, entry.at, entry.actor, entry.act, _thing(entry.subject, entry.facts), entry.hash
    )


def _thing(subject: str, facts: dict[str, Any]) -> str:
    """Return the subject of an entry in words: by its name or its number where it has one, without empty facts.

    >>> _thing("group:k3v", {"name": "Islands", "delegation": "Arvenia"})
    'group Islands (delegation: Arvenia)'
    >>> _thing("amendment:k3v", {"number": 118, "reason": ""})
    'amendment 118'
    """
    kind, _, code = subject.partition(":")
    known = next((key for key in ("name", "number") if key in facts), "")
    said = ((key, fact) for key, fact in facts.items() if key != known and fact not in ("", None))
    rest = ", ".join(f"{key}: {fact}" for key, fact in said)
    return f"{kind} {facts.get(known, code)}" + (f" ({rest})" if rest else "")
