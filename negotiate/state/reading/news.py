"""What happened to what a person watches, since some moment: each thing in few words and none of a text.

Mail and feeds go through hands that nobody here knows. So a thing is named by its label or its number alone: no
heading, no wording, no reason, and of a draft not even that there is one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload

from negotiate.amendment_names import amendment_name
from negotiate.models import (
    Amendment,
    ChangeNote,
    Clause,
    Compilation,
    Contest,
    Fate,
    Instrument,
    Publication,
    Round,
    TakeBack,
    Version,
    VersionKind,
)
from negotiate.policy import Act, Actor, may
from negotiate.state.reading.watches import watches_of
from negotiate.state.text.lines import newest_names
from negotiate.state.withheld import as_seen_by

#: So many things of each kind are looked at, the newest first.
MOST = 100


class NewsKind(Enum):
    """What happened."""

    CHANGED = "changed"
    TABLED = "tabled"
    DECIDED = "decided"
    PUBLISHED = "published"
    COMPILED = "compiled"
    NOTED = "noted"
    CONTESTED = "contested"
    ANSWERED = "answered"


#: What is opened to read of each kind: the first part of its address, and the name of its page.
OPENED_AT = {
    NewsKind.CHANGED: "clauses",
    NewsKind.TABLED: "amendments",
    NewsKind.DECIDED: "amendments",
    NewsKind.PUBLISHED: "publications",
    NewsKind.COMPILED: "compilations",
    NewsKind.NOTED: "rounds",
    NewsKind.CONTESTED: "contests",
    NewsKind.ANSWERED: "contests",
}


@dataclass(frozen=True)
class NewsItem:
    """One thing that happened; `code` is that of the clause, amendment, publication, compilation … to be opened.

    `number` is that of the version, amendment, round or entry, `place` the label of the clause, empty without one.
    """

    kind: NewsKind
    code: str
    place: str
    number: int
    at: datetime

    @property
    def words(self) -> str:
        """Say what happened."""
        place = self.place or "a clause without a number"
        match self.kind:
            case NewsKind.CHANGED:
                return f"{place[:1].upper()}{place[1:]} changed (version {self.number})"
            case NewsKind.TABLED:
                return f"{amendment_name(self.number)} was tabled on {place}"
            case NewsKind.DECIDED:
                return f"Your {amendment_name(self.number)} to {place} was decided"
            case NewsKind.PUBLISHED:
                return "A text was published"
            case NewsKind.COMPILED:
                return "A compilation of what is on the table was issued"
            case NewsKind.NOTED:
                return f"The change note of round {self.number} was issued"
            case NewsKind.CONTESTED:
                return f"Entry {self.number} of the record was contested"
            case NewsKind.ANSWERED:
                return f"Your contest of entry {self.number} of the record was answered"


def news_of(db: Session, actor: Actor, instrument: Instrument, since: datetime) -> tuple[NewsItem, ...]:
    """Return what happened to what the actor watches in an instrument that she may see, oldest first.

    What she or her delegation did herself is no news to her.
    """
    with as_seen_by(db, actor):
        found = list(_issued(db, actor, instrument, since))
        if may(actor, Act.SEE_TABLE, instrument):
            found += _at_the_table(db, actor, instrument, since)
        if may(actor, Act.SEE_RECORD, instrument):
            found += _contests(db, actor, instrument, since)
    return tuple(sorted(found, key=lambda item: (item.at, item.kind.value, item.code)))


def _issued(db: Session, actor: Actor, instrument: Instrument, since: datetime) -> Iterator[NewsItem]:
    for kind, noun in ((NewsKind.PUBLISHED, Publication), (NewsKind.COMPILED, Compilation)):
        query = (
            select(noun.code, noun.ordinal, noun.issued_at)
            .where(
                noun.instrument_id == instrument.id,
                noun.issued_at > since,
                noun.issued_by_id.is_distinct_from(actor.person_id),
            )
            .order_by(noun.issued_at.desc())
            .limit(MOST)
        )
        for code, ordinal, at in db.execute(query):
            yield NewsItem(kind, code, "", ordinal, at)
    noted = (
        select(Round.code, Round.number, ChangeNote.issued_at)
        .join(Round, Round.id == ChangeNote.round_id)
        .where(
            Round.instrument_id == instrument.id,
            ChangeNote.issued_at > since,
            ChangeNote.issued_by_id.is_distinct_from(actor.person_id),
        )
        .order_by(ChangeNote.issued_at.desc())
        .limit(MOST)
    )
    for code, number, at in db.execute(noted):
        yield NewsItem(NewsKind.NOTED, code, "", number, at)


def _contests(db: Session, actor: Actor, instrument: Instrument, since: datetime) -> Iterator[NewsItem]:
    """Yield contests that the actor may answer, and answers to those of her own delegation."""
    query = select(Contest).where(Contest.instrument_id == instrument.id).order_by(Contest.id.desc()).limit(MOST)
    own = actor.delegation_ids(instrument.id)
    for row in db.scalars(query.options(joinedload(Contest.answer))):
        if row.made_at > since and may(actor, Act.ANSWER_CONTEST, row):
            yield NewsItem(NewsKind.CONTESTED, row.code, "", row.entry_number, row.made_at)
        if row.answer is not None and row.answer.given_at > since and row.delegation_id in own:
            yield NewsItem(NewsKind.ANSWERED, row.code, "", row.entry_number, row.answer.given_at)


def _at_the_table(db: Session, actor: Actor, instrument: Instrument, since: datetime) -> Iterator[NewsItem]:
    watched = list(watches_of(db, actor, instrument).clauses)
    own = actor.own_ids(instrument.id)
    labels = {clause.id: clause.label for clause in newest_names(db, instrument)}
    changed = (
        select(Clause.code, Clause.id, Version.number, Version.made_at)
        .join(Version, Version.clause_id == Clause.id)
        .where(
            Clause.id.in_(watched),
            Version.language == instrument.language,
            or_(Version.kind != VersionKind.IMPORT, Version.number > 1),
            Version.made_by_id.is_distinct_from(actor.person_id),
        )
    )
    tabled = select(Amendment.code, Amendment.clause_id, Amendment.number, Amendment.tabled_at).where(
        Amendment.clause_id.in_(watched), Amendment.number.is_not(None), Amendment.delegation_id.not_in(own)
    )
    decided = (
        select(Amendment.code, Amendment.clause_id, Amendment.number, Fate.given_at)
        .join(Fate, Fate.amendment_id == Amendment.id)
        .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
        .where(Amendment.instrument_id == instrument.id, Amendment.delegation_id.in_(own), TakeBack.id.is_(None))
    )
    asked: tuple[tuple[NewsKind, Select[*tuple[Any, ...]], Any], ...] = (
        (NewsKind.CHANGED, changed, Version.made_at),
        (NewsKind.TABLED, tabled, Amendment.tabled_at),
        (NewsKind.DECIDED, decided, Fate.given_at),
    )
    for kind, query, at in asked:
        newest = query.where(at > since).order_by(at.desc()).limit(MOST)
        for code, clause, number, happened in db.execute(newest):
            yield NewsItem(kind, code, labels.get(clause, ""), number, happened)
