"""The journal, and who has come in by which token, as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.policy import Actor
from negotiate.queries.record.journals import JournalEntry, JournalLine


@dataclass(frozen=True)
class EntryAnswer:
    """One act in the journal: who did what, in which seat, in a sentence, with what was said; `hash` is its seal."""

    number: int
    at: datetime
    who: str
    seat: str
    sentence: str
    remarks: tuple[str, ...]
    hash: str


@dataclass(frozen=True)
class FactAnswer:
    """Something that an entry of the record is sealed with, by its name."""

    name: str
    words: str


@dataclass(frozen=True)
class EntryMarkAnswer:
    """A contest of an entry by its code: who contests it, and what came of that."""

    contest: str
    delegation: str
    state: str


@dataclass(frozen=True)
class WholeEntryAnswer:
    """An entry of the record; its `hash` is the SHA-256 of the characters of `sealed` in UTF-8."""

    entry: EntryAnswer
    act: str
    subject: str
    facts: tuple[FactAnswer, ...]
    sealed: str
    previous_hash: str
    is_newest: bool
    contests: tuple[EntryMarkAnswer, ...]
    is_contestable: bool


@dataclass(frozen=True)
class PlaceAnswer:
    """A seat; `delegation` is empty for one of none."""

    role: str
    delegation: str


@dataclass(frozen=True)
class CallerAnswer:
    """For whom a program has come in: nobody without a token; `scope` is how far the token goes.

    `instrument` is the code of the one text that the token is for, empty where it is for every one.
    """

    name: str
    places: tuple[PlaceAnswer, ...]
    scope: str
    instrument: str


def entry_answer(line: JournalLine) -> EntryAnswer:
    """Return an entry of a journal."""
    sentence = "".join(part.words for part in line.sentence)
    return EntryAnswer(line.number, line.at, line.who, line.seat, sentence, line.remarks, line.hash)


def whole_entry(page: JournalEntry) -> WholeEntryAnswer:
    """Return an entry with everything that its seal is over."""
    return WholeEntryAnswer(
        entry=entry_answer(page.line),
        act=page.act,
        subject=page.subject,
        facts=tuple(FactAnswer(name, words) for name, words in page.facts),
        sealed=page.sealed,
        previous_hash=page.previous_hash,
        is_newest=page.is_newest,
        contests=tuple(EntryMarkAnswer(mark.code, mark.delegation, mark.words) for mark in page.marks),
        is_contestable=page.is_contestable,
    )


def caller_answer(actor: Actor, scope: str, instrument: str) -> CallerAnswer:
    """Return who has come in."""
    places = (PlaceAnswer(place.role.value, place.delegation_name) for place in actor.places)
    return CallerAnswer(actor.name, tuple(places), scope, instrument)
