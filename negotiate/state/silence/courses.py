"""How each silence procedure runs and ends: a function of the record and the clock, so that no timer has to ring.

Three rules, and what they say of a tie:

1. What comes before the instant counts, what comes at it or later does not: at the instant itself the words are agreed.
2. Of what comes before it the first ends the procedure: an objection breaks it, a change of the words makes it void. Of
   two at the very same moment the objection counts, for it has a name and a reason to be told.
3. The instant is the one announced last; it is only ever extended, and only while the procedure runs.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from negotiate import clock
from negotiate.models import (
    Corrigendum,
    Fate,
    FateKind,
    Instrument,
    Level,
    Objection,
    Publication,
    Revision,
    Silence,
    SilenceTerm,
    SilenceText,
    UtcDateTime,
    Version,
    VersionKind,
    Withdrawal,
)
from negotiate.state.house.holdings import held_kinds
from negotiate.state.once import once


class SilenceOutcome(Enum):
    """How a silence procedure stands at an instant."""

    RUNNING = "under silence"
    BROKEN = "broken"
    VOID = "void"
    AGREED = "agreed by silence"


@dataclass(frozen=True)
class SilenceEnding:
    """How a procedure stands, and since when; while it runs, until when."""

    outcome: SilenceOutcome
    at: datetime

    @property
    def runs(self) -> bool:
        """Say whether the words are still under silence."""
        return self.outcome is SilenceOutcome.RUNNING


@dataclass(frozen=True)
class Course:
    """What the record says of a procedure: its instant, the objection to it, the first change of its words."""

    until: datetime
    announced_at: datetime
    objected_at: datetime | None = None
    changed_at: datetime | None = None

    def at(self, now: datetime) -> SilenceEnding:
        """Return how the procedure stands at an instant.

        >>> from datetime import UTC
        >>> noon, later = datetime(2031, 1, 17, 12, tzinfo=UTC), datetime(2031, 1, 17, 13, tzinfo=UTC)
        >>> Course(noon, noon).at(noon).outcome, Course(later, noon, objected_at=noon).at(later).outcome
        (<SilenceOutcome.AGREED: 'agreed by silence'>, <SilenceOutcome.BROKEN: 'broken'>)
        """
        ends = [(self.objected_at, SilenceOutcome.BROKEN), (self.changed_at, SilenceOutcome.VOID)]
        in_time = [SilenceEnding(outcome, at) for at, outcome in ends if at is not None and at < self.until]
        if in_time:
            return min(in_time, key=lambda ending: ending.at)
        return SilenceEnding(SilenceOutcome.RUNNING if now < self.until else SilenceOutcome.AGREED, self.until)


@dataclass(frozen=True)
class SilentWords:
    """The words of a clause that a procedure of an instrument is about; `hash` is that of the wording."""

    clause_id: int
    hash: str


@dataclass(frozen=True)
class Procedure:
    """A procedure as far as its course goes; `texts` are empty where an amendment is under silence."""

    silence_id: int
    instrument_id: int
    level: Level | None
    course: Course
    texts: tuple[SilentWords, ...]


_later = aliased(Version)
_UNTIL = select(func.max(SilenceTerm.until)).where(SilenceTerm.silence_id == Silence.id).scalar_subquery()
_ANNOUNCED = select(func.max(SilenceTerm.set_at)).where(SilenceTerm.silence_id == Silence.id).scalar_subquery()
_OBJECTED = select(Objection.made_at).where(Objection.silence_id == Silence.id).scalar_subquery()
#: When the clause first said something else than the words under silence, or was deleted.
_REWORDED = (
    select(func.min(_later.made_at))
    .where(_later.clause_id == Version.clause_id, _later.language == Version.language)
    .where(_later.number > Version.number)
    .where(or_(_later.hash != Version.hash, _later.kind == VersionKind.DELETION))
    # What was published stays what it was, whatever becomes of the clauses afterwards.
    .where(Silence.publication_id.is_(None))
    .scalar_subquery()
)
_REVISED = (
    select(func.min(Revision.tabled_at))
    .where(Revision.amendment_id == Silence.amendment_id, Revision.id > Silence.revision_id)
    .scalar_subquery()
)
_WITHDRAWN = select(Withdrawal.withdrawn_at).where(Withdrawal.amendment_id == Silence.amendment_id).scalar_subquery()
_DECIDED = (
    select(func.min(Fate.given_at))
    .where(
        Fate.amendment_id == Silence.amendment_id, Fate.kind != FateKind.DEFERRED, Fate.given_at >= Silence.opened_at
    )
    .scalar_subquery()
)
_CORRECTED = (
    select(func.min(Publication.issued_at))
    .join(Corrigendum, Corrigendum.publication_id == Publication.id)
    .where(Corrigendum.corrects_id == Silence.publication_id, Publication.issued_at >= Silence.opened_at)
    .scalar_subquery()
)
_COURSES = (
    select(Silence.id, Silence.instrument_id, Silence.level, Silence.amendment_id)
    .add_columns(SilenceText.clause_id, Version.hash, _ANNOUNCED.label("announced_at"))
    .add_columns(_UNTIL.label("until"), _OBJECTED.label("objected_at"), _REWORDED.label("reworded_at"))
    .add_columns(_REVISED.label("revised_at"), _WITHDRAWN.label("withdrawn_at"), _DECIDED.label("decided_at"))
    .add_columns(_CORRECTED.label("corrected_at"))
    .outerjoin(SilenceText, SilenceText.silence_id == Silence.id)
    .outerjoin(Version, Version.id == SilenceText.version_id)
    .order_by(Silence.id, SilenceText.id)
)
_OF_INSTRUMENT = _COURSES.where(Silence.instrument_id == bindparam("instrument"))
_ENDING_AFTER = _COURSES.where(bindparam("after", type_=UtcDateTime()) < _UNTIL)


@once
def procedures_of(db: Session, instrument: Instrument) -> dict[int, Procedure]:
    """Return the course of every silence procedure of an instrument, by its row; the oldest first."""
    if Silence not in held_kinds(db):
        return {}
    return _read(db.execute(_OF_INSTRUMENT, {"instrument": instrument.id}))


def procedures_after(db: Session, instant: datetime) -> dict[int, Procedure]:
    """Return the procedures of all instruments whose instant comes after another, as in `procedures_of`."""
    if Silence not in held_kinds(db):
        return {}
    return _read(db.execute(_ENDING_AFTER, {"after": instant}))


def _read(rows: Iterable[Any]) -> dict[int, Procedure]:
    found: dict[int, Procedure] = {}
    for row in rows:
        changed_at = _earliest((row.corrected_at, row.reworded_at, row.revised_at, row.withdrawn_at, row.decided_at))
        texts = () if row.amendment_id else (SilentWords(row.clause_id, row.hash),)
        begun = Procedure(
            row.id, row.instrument_id, row.level, Course(row.until, row.announced_at, row.objected_at), ()
        )
        known = found.get(row.id, begun)
        course = replace(known.course, changed_at=_earliest((known.course.changed_at, changed_at)))
        found[row.id] = replace(known, course=course, texts=known.texts + texts)
    return found


@dataclass(frozen=True)
class Agreed:
    """Words of a clause that were agreed by silence: how far, and since which instant."""

    clause_id: int
    hash: str
    level: Level
    at: datetime


def agreed_by_silence(db: Session, instrument: Instrument) -> tuple[Agreed, ...]:
    """Return what silence has agreed by now, in the order in which it did."""
    now = clock.now()
    found = [
        Agreed(words.clause_id, words.hash, procedure.level, ending.at)
        for procedure in procedures_of(db, instrument).values()
        if (ending := procedure.course.at(now)).outcome is SilenceOutcome.AGREED and procedure.level is not None
        for words in procedure.texts
    ]
    return tuple(sorted(found, key=lambda agreed: agreed.at))


def _earliest(instants: Iterable[datetime | None]) -> datetime | None:
    return min((instant for instant in instants if instant is not None), default=None)
