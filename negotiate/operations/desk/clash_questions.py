"""Putting the readings of a clash to the delegations: their words as they are on the table, kept for ever."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.errors import AlreadyPut, Invalid, Stale
from negotiate.models import ClashQuestion, ClashReading, Clause, ReadingSource
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted
from negotiate.operations.sizes import check_rationale
from negotiate.policy import Act, Actor
from negotiate.state.desk.rival_readings import Clash, ClausesClashes, clashes_of

CHANGED = "The clash has changed since you opened this page. Read the readings as they are now before you put them."

#: Answers are asked for at most so far ahead: a day stands on the pages of all delegations.
LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class NewQuestion:
    """A question as it is filled in: the clash, the version on which it was read, what is said with it, until when."""

    place: str
    version: str
    note: str = ""
    until: datetime | None = None


def put_readings(db: Session, actor: Actor, clause_code: str, new: NewQuestion) -> ClashQuestion:
    """Put the readings of a clash to the delegations; Stale where others stand there than were read.

    AlreadyPut where these have been put: whoever comes second learns of the question that there is.
    """
    clause = opened(db, actor, Act.ASK_OF_READINGS, Clause, clause_code)
    if not new.place:
        raise Invalid("Choose the clash that you put to the delegations.", "place")
    check_rationale(new.note, "note")
    found = clashes_of(db, clause)
    clash = _clash_named(found, new)
    if found is None or clash is None:
        raise Stale(CHANGED)
    _check_first(db, found, clash, new)
    check_until(new.until)
    return _put(db, actor, clause, _question(actor, clause, found, clash, new))


def check_until(until: datetime | None) -> None:
    """Raise Invalid where a day has passed, or lies farther ahead than answers are asked for."""
    if until is not None and until <= clock.now():
        raise Invalid("Name an instant that is still to come, or none.", "until")
    if until is not None and until > clock.now() + LONGEST:
        raise Invalid("Name an instant within a year, or none: it stands on the pages of all delegations.", "until")


def _clash_named(found: ClausesClashes | None, new: NewQuestion) -> Clash | None:
    if found is None or found.version_code != new.version:
        return None
    return next((clash for clash in found.clashes if clash.key == new.place), None)


def _check_first(db: Session, found: ClausesClashes, clash: Clash, new: NewQuestion) -> None:
    """Raise AlreadyPut where the readings have been put; what was said with them this time is given back."""
    here = ClashQuestion.version_id == found.version_id, ClashQuestion.place == clash.key
    before = db.scalar(select(ClashQuestion).where(*here))
    if before is None:
        return
    raise AlreadyPut(
        f"These readings have been put to the delegations already, in the same words, by {before.asked_by.name}. "
        f"Here is the question; nothing was put twice.{_left_out(before, new)}",
        question=before.code,
    )


def _left_out(before: ClashQuestion, new: NewQuestion) -> str:
    """Return what is said of the note and of the day that came too late; nothing of what is as it was put."""
    note, zone, told = noted(new.note, "note"), before.instrument.zone, ""
    if note not in ("", before.note):
        told += f" Your note was not added to it: “{note}”."
    if new.until is not None and new.until not in before.days:
        told += f" Your day was not taken over: {written_in(new.until, zone)}. To ask until then, move the day below."
    return told


def _question(actor: Actor, clause: Clause, found: ClausesClashes, clash: Clash, new: NewQuestion) -> ClashQuestion:
    region = clash.region
    base = ClashReading(number=0, words=region.words(clash.tokens))
    proposed = [
        ClashReading(
            number=number, words=reading.text, sources=[ReadingSource(revision_id=row.revision_id) for row in rivals]
        )
        for number, (reading, rivals) in enumerate(zip(region.readings, clash.rivals, strict=True), start=1)
    ]
    return ClashQuestion(
        instrument=clause.instrument,
        clause=clause,
        version_id=found.version_id,
        place=clash.key,
        start=region.start,
        end=region.end,
        note=noted(new.note, "note"),
        until=new.until,
        asked_at=clock.now(),
        asked_by_id=actor.person_id,
        readings=[base, *proposed],
    )


def _put(db: Session, actor: Actor, clause: Clause, question: ClashQuestion) -> ClashQuestion:
    db.add(question)
    db.flush()
    facts = {"clause": clause.code, "question": question.number, "readings": len(question.readings)}
    until = {"until": question.until.isoformat()} if question.until else {}
    record(db, actor, "put readings", question, chain=instrument_chain(clause.instrument), **facts, **until)
    return question
