"""Asking for long work, and giving up what one has asked for."""

from dataclasses import dataclass, field

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Instrument, LongWork, Person
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor, require
from negotiate.state.house.long_work import IS_UNFINISHED, MOST_AT_ONCE, SHOWN_FOR, is_kept
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class NewWork:
    """What is asked for: a kind, of which instrument, by its code, how else, and where the house is served."""

    kind: WorkKind
    instrument: str
    address: str
    asked: dict[str, str] = field(default_factory=dict)


def ask_for(db: Session, actor: Actor, new: NewWork) -> LongWork:
    """Ask for work; where the same is asked for already and has not ended, return that.

    Raise Invalid where too much of hers has not ended.
    """
    if actor.person_id is None:
        raise Forbidden("Only a person has work of her own.")
    person = opened(db, actor, Act.ASK_FOR_WORK, Person, actor.code)
    instrument = by_code(db, Instrument, new.instrument)
    require(actor, Act.SEE_INSTRUMENT, instrument)
    _forget(db, person)
    unfinished = list(db.scalars(select(LongWork).where(LongWork.person_id == person.id, IS_UNFINISHED)))
    for work in unfinished:
        if (work.kind, work.instrument_id, work.asked) == (new.kind, instrument.id, new.asked):
            return work
    if len(unfinished) >= MOST_AT_ONCE:
        raise Invalid(f"{MOST_AT_ONCE} pieces of your work have not ended yet. Wait for one, or give one up.")
    work = LongWork(
        person_id=person.id,
        instrument_id=instrument.id,
        kind=new.kind,
        asked=new.asked,
        address=new.address,
        asked_at=clock.now(),
    )
    db.add(work)
    db.flush()
    return work


def give_up(db: Session, actor: Actor, code: str) -> None:
    """Give up one's own work, or what came of it; raise Stale where it has failed or is gone already."""
    work = own_work(db, actor, code)
    now = clock.now()
    given_up = {"is_given_up": True, "expires_at": None}
    running = update(LongWork).where(LongWork.id == work.id, IS_UNFINISHED)
    if db.execute(running.values(ended_at=now, **given_up)).rowcount:  # type: ignore[attr-defined]
        return
    kept = update(LongWork).where(LongWork.id == work.id, is_kept(now))
    if not db.execute(kept.values(**given_up)).rowcount:  # type: ignore[attr-defined]
        raise Stale("Nothing of this work is left to be given up.")


def own_work(db: Session, actor: Actor, code: str) -> LongWork:
    """Begin a deed upon one's own work; raise NotFound where it is somebody else's."""
    work = opened(db, actor, Act.ASK_FOR_WORK, LongWork, code)
    if work.person_id != actor.person_id:
        raise NotFound("There is nothing here that you can see.")
    return work


def _forget(db: Session, person: Person) -> None:
    """Remove work of a person that ended long ago."""
    ended = LongWork.ended_at < clock.now() - SHOWN_FOR
    db.execute(delete(LongWork).where(LongWork.person_id == person.id, ended))
