"""The journals, of the house and of each instrument: newest first, a page at a time."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Chain, Instrument, RecordEntry
from negotiate.models.house.record import HOUSE
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.record.changed_words import RecordedChange, changes_of_entries
from negotiate.queries.record.names import RecordNames, names_of, resolved
from negotiate.queries.record.sentences import Sentence, remarks_of, sentence_of
from negotiate.state.contests.entries import ContestWindow, entries_numbered
from negotiate.state.contests.marks import ContestMark, contest_marks

PAGE = 50
#: So many entries of a whole journal are looked up at once, for a question names each of them.
AT_ONCE = 1_000
#: So many are told at once of a stretch of time; the pages of the journal have all.
MOST_BETWEEN = 200


@dataclass(frozen=True)
class JournalLine:
    """One act as the journal shows it: who did what, in a sentence; what was said with it, and what it changed."""

    number: int
    at: datetime
    actor: str
    sentence: Sentence
    remarks: tuple[str, ...]
    change: RecordedChange | None
    hash: str

    @property
    def who(self) -> str:
        """Return the name of who did it."""
        return self.actor.partition(" (")[0]

    @property
    def seat(self) -> str:
        """Return in which seat; empty where none is recorded."""
        return self.actor.partition(" (")[2].removesuffix(")")


@dataclass(frozen=True)
class JournalPage:
    """One page of the journal."""

    lines: tuple[JournalLine, ...]
    page: int
    last_page: int
    length: int


@dataclass(frozen=True)
class InstrumentJournal:
    """A page of an instrument's journal; `marks` are who contests an entry, by its number.

    `contestable` are the numbers of those that can be contested.
    """

    head: InstrumentHeader
    journal: JournalPage
    marks: Mapping[int, tuple[ContestMark, ...]] = field(default_factory=dict)
    contestable: frozenset[int] = frozenset()


@dataclass(frozen=True)
class JournalEntry:
    """One entry with everything that its seal is over; `head` is None in the journal of the house."""

    head: InstrumentHeader | None
    line: JournalLine
    act: str
    subject: str
    facts: tuple[tuple[str, str], ...]
    #: Exactly the characters whose SHA-256, in UTF-8, is the seal.
    sealed: str
    previous_hash: str
    is_newest: bool
    marks: tuple[ContestMark, ...] = ()
    is_contestable: bool = False


def house_journal(db: Session, actor: Actor, page: int) -> JournalPage:
    """Return a page of the house's journal, the newest act first."""
    require(actor, Act.SEE_HOUSE_RECORD)
    return _journal(db, HOUSE, page, None)


def house_entry(db: Session, actor: Actor, number: int) -> JournalEntry:
    """Return one entry of the house's journal."""
    require(actor, Act.SEE_HOUSE_RECORD)
    return _entry(db, None, HOUSE, number, None)


def instrument_journal(db: Session, actor: Actor, code: str, page: int) -> InstrumentJournal:
    """Return a page of the journal that everybody inside a negotiation reads."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    journal = _journal(db, _chain_of(instrument), page, instrument)
    numbers = [line.number for line in journal.lines]
    marks, window = contest_marks(db, instrument, numbers), ContestWindow.of(db, instrument)
    entries = entries_numbered(db, instrument, numbers).values() if may(actor, Act.CONTEST, instrument) else ()
    contestable = frozenset(entry.number for entry in entries if window.is_open(entry))
    return InstrumentJournal(header_of(db, actor, instrument), journal, marks, contestable)


def instrument_entries(
    db: Session, actor: Actor, code: str, most: int, before: int | None = None
) -> tuple[JournalLine, ...]:
    """Return the newest acts in the journal of a negotiation, or the newest before an entry: so many at most."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    query = select(RecordEntry).join(Chain, Chain.id == RecordEntry.chain_id).where(Chain.name == _chain_of(instrument))
    if before is not None:
        query = query.where(RecordEntry.number < before)
    return lines_of(db, list(db.scalars(query.order_by(RecordEntry.number.desc()).limit(most))), instrument)


def entries_between(
    db: Session, actor: Actor, code: str, acts: Collection[str], span: tuple[datetime, datetime]
) -> tuple[JournalLine, ...]:
    """Return those of some acts in the journal of a negotiation that fell in [begin, end], oldest first."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    query = (
        select(RecordEntry)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == _chain_of(instrument), RecordEntry.at.between(*span), RecordEntry.act.in_(acts))
    )
    return lines_of(db, list(db.scalars(query.order_by(RecordEntry.number).limit(MOST_BETWEEN))), instrument)


def whole_journal(db: Session, actor: Actor, code: str) -> InstrumentJournal:
    """Return the whole journal of a negotiation as one page."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    query = select(RecordEntry).join(Chain, Chain.id == RecordEntry.chain_id).where(Chain.name == _chain_of(instrument))
    entries = list(db.scalars(query.order_by(RecordEntry.number.desc())))
    parts = (entries[begin : begin + AT_ONCE] for begin in range(0, len(entries), AT_ONCE))
    lines = tuple(line for part in parts for line in lines_of(db, part, instrument))
    whole = JournalPage(lines, 1, 1, len(lines))
    return InstrumentJournal(header_of(db, actor, instrument), whole, contest_marks(db, instrument))


def instrument_entry(db: Session, actor: Actor, code: str, number: int) -> JournalEntry:
    """Return one entry of the journal of a negotiation."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    found = _entry(db, header_of(db, actor, instrument), _chain_of(instrument), number, instrument)
    entry = entries_numbered(db, instrument, [number])[number]
    can = may(actor, Act.CONTEST, instrument) and ContestWindow.of(db, instrument).is_open(entry)
    return replace(found, marks=contest_marks(db, instrument, [number]).get(number, ()), is_contestable=can)


def _chain_of(instrument: Instrument) -> str:
    return f"instrument:{instrument.code}"


def _journal(db: Session, name: str, page: int, instrument: Instrument | None) -> JournalPage:
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
    return JournalPage(lines_of(db, list(db.scalars(query)), instrument), page, last_page, length)


def _entry(
    db: Session, head: InstrumentHeader | None, name: str, number: int, instrument: Instrument | None
) -> JournalEntry:
    query = (
        select(RecordEntry, Chain.length)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == name, RecordEntry.number == number)
    )
    found = db.execute(query).one_or_none()
    if found is None:
        raise NotFound("The journal has no such entry.")
    entry, length = found
    (line,) = lines_of(db, [entry], instrument)
    return JournalEntry(
        head=head,
        line=line,
        act=entry.act,
        subject=entry.subject,
        facts=tuple((key, _written(fact)) for key, fact in entry.facts.items()),
        sealed=entry.sealed,
        previous_hash=entry.previous_hash,
        is_newest=number == length,
    )


def lines_of(db: Session, entries: list[RecordEntry], instrument: Instrument | None) -> tuple[JournalLine, ...]:
    """Return entries as a journal shows them, in the order given."""
    names = names_of(db, instrument, entries) if instrument else RecordNames()
    changes = changes_of_entries(db, instrument, entries) if instrument else {}
    return tuple(_line(entry, names, changes.get(entry.number)) for entry in entries)


def _line(entry: RecordEntry, names: RecordNames, change: RecordedChange | None) -> JournalLine:
    kind = entry.subject.partition(":")[0]
    sentence = sentence_of(entry.act, kind, entry.facts, partial(resolved, entry, names))
    remarks = remarks_of(entry.facts, entry.actor, sentence)
    return JournalLine(entry.number, entry.at, entry.actor, sentence, remarks, change, entry.hash)


def _written(fact: Any) -> str:
    """Return a fact as it is read: words as they are, anything else as it is sealed."""
    return fact if isinstance(fact, str) else json.dumps(fact, ensure_ascii=False)
