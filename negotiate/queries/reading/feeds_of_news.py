"""What a feed reader finds: what was published of an instrument, and what happened to what one person watches."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import ChangeNote, Compilation, Instrument, Naming, Publication, RecordHead, Round
from negotiate.policy import Actor
from negotiate.queries.header import load_instrument, readable_instruments
from negotiate.state.reading.news import NewsItem, news_of

#: How far back a person's own feed goes.
BACK = timedelta(days=60)


@dataclass(frozen=True)
class IssuedText:
    """A publication, a compilation or a change note as a feed tells of it.

    It is told from others by what it is and its code; `read_at` are the page where it is read, and the code of that.
    """

    what: str
    code: str
    read_at: tuple[str, str]
    title: str
    note: str
    at: datetime


@dataclass(frozen=True)
class IssuedTexts:
    """Everything that was issued of an instrument, the first text first."""

    code: str
    title: str
    issued: tuple[IssuedText, ...]


@dataclass(frozen=True)
class OwnNews:
    """What happened to what a person watches in one instrument."""

    code: str
    title: str
    items: tuple[NewsItem, ...]


def issued_texts(db: Session, actor: Actor, code: str) -> IssuedTexts:
    """Return what was issued of an instrument that the actor may read."""
    instrument = load_instrument(db, actor, code)
    found = [*_publications(db, instrument), *_compilations(db, instrument), *_change_notes(db, instrument)]
    return IssuedTexts(instrument.code, instrument.title, tuple(sorted(found, key=lambda text: text.at)))


def own_news(db: Session, actor: Actor) -> tuple[OwnNews, ...]:
    """Return what happened of late to what the actor watches, in every instrument that she may read."""
    since = clock.now() - BACK
    return tuple(
        OwnNews(instrument.code, instrument.title, news_of(db, actor, instrument, since))
        for instrument in readable_instruments(db, actor)
    )


def _publications(db: Session, instrument: Instrument) -> list[IssuedText]:
    query = (
        select(Publication, RecordHead.hash)
        .outerjoin(RecordHead, RecordHead.publication_id == Publication.id)
        .where(Publication.instrument_id == instrument.id)
    )
    return [
        _issued("publications", row.code, row.title, _facts(row, head), row.issued_at)
        for row, head in db.execute(query)
    ]


def _facts(row: Publication, head: str | None) -> str:
    """Return what tells a publication from others, with the head of all journals that who keeps the feed keeps too."""
    bound = f"head of the record {head}" if head else ""
    return ", ".join(filter(None, (row.symbol, row.standing.value, bound)))


def _compilations(db: Session, instrument: Instrument) -> list[IssuedText]:
    columns = (Compilation.code, Compilation.title, Compilation.naming, Compilation.issued_at)
    query = select(*columns).where(Compilation.instrument_id == instrument.id)
    notes = {Naming.NAMED: "compilation, attributed", Naming.MASKED: "compilation, without names"}
    return [_issued("compilations", code, title, notes[naming], at) for code, title, naming, at in db.execute(query)]


def _change_notes(db: Session, instrument: Instrument) -> list[IssuedText]:
    """Return the change notes of rounds; of one that was corrected, both."""
    columns = (ChangeNote.code, ChangeNote.ordinal, ChangeNote.issued_at, Round.code, Round.number)
    query = select(*columns).join(Round, Round.id == ChangeNote.round_id).where(Round.instrument_id == instrument.id)
    return [
        IssuedText(
            "change-notes",
            code,
            ("outcomes", round_code),
            f"Outcome of round {number}",
            "change note" if ordinal == 1 else "corrected change note",
            at,
        )
        for code, ordinal, at, round_code, number in db.execute(query)
    ]


def _issued(what: str, code: str, title: str, note: str, at: datetime) -> IssuedText:
    return IssuedText(what, code, (what, code), title, note, at)
