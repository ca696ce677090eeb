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
    """What is asked for: a kind, of which instrument, by its code, how else, and where the house is served.

    Of a file that is read, `asked` has the `seal`; a text that is to become an instrument is read for none.
    """

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
    instrument = _made_of(db, actor, new)
    _forget(db, person)
    unfinished = list(db.scalars(select(LongWork).where(LongWork.person_id == person.id, IS_UNFINISHED)))
    for work in unfinished:
        if (work.kind, work.instrument, work.asked) == (new.kind, instrument, new.asked):
            return work
    if len(unfinished) >= MOST_AT_ONCE:
        raise Invalid(f"{MOST_AT_ONCE} pieces of your work have not ended yet. Wait for one, or give one up.")
    work = LongWork(
        person_id=person.id,
        instrument=instrument,
        kind=new.kind,
        asked=new.asked,
        address=new.address,
        asked_at=clock.now(),
    )
    db.add(work)
    db.flush()
    return work


def _made_of(db: Session, actor: Actor, new: NewWork) -> Instrument | None:
    """Return what work is made of; refuse it where its asker may not have that, or brings no file to be read."""
    if new.kind.is_of_upload and not new.asked.get("seal"):
        raise Invalid("There is no file to be read. Bring it in where texts and changes are brought in.", "kind")
    if new.kind is WorkKind.READING:
        require(actor, Act.IMPORT_TEXT)
        return None
    instrument = by_code(db, Instrument, new.instrument)
    require(actor, Act.SEE_INSTRUMENT, instrument)
    if new.kind is WorkKind.CHANGES:
        require(actor, Act.DRAFT, instrument)
    if new.kind is WorkKind.NEXT_TEXT:
        require(actor, Act.ARRANGE_CLAUSES, instrument)
    return instrument


def let_go(db: Session, actor: Actor, code: str) -> bool:
    """Keep no longer what came of one's own work, for it has been taken; say whether any of it was left."""
    work = own_work(db, actor, code)
    kept = update(LongWork).where(LongWork.id == work.id, is_kept(clock.now()))
    return bool(db.execute(kept.values(is_given_up=True, expires_at=None)).rowcount)  # type: ignore[attr-defined]


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
