"""The journal, and who has come in by which token, as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.policy import Actor
from negotiate.queries.record.journals import JournalLine


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
class PlaceAnswer:
    """A seat; `delegation` is empty for one of none."""

    role: str
    delegation: str


@dataclass(frozen=True)
class CallerAnswer:
    """For whom a program has come in: nobody without a token; `scope` is how far the token goes."""

    name: str
    places: tuple[PlaceAnswer, ...]
    scope: str


def entry_answer(line: JournalLine) -> EntryAnswer:
    """Return an entry of a journal."""
    sentence = "".join(part.words for part in line.sentence)
    return EntryAnswer(line.number, line.at, line.who, line.seat, sentence, line.remarks, line.hash)


def caller_answer(actor: Actor, scope: str) -> CallerAnswer:
    """Return who has come in."""
    places = (PlaceAnswer(place.role.value, place.delegation_name) for place in actor.places)
    return CallerAnswer(actor.name, tuple(places), scope)
