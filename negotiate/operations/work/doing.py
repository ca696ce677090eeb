"""Doing long work: taken by one program, told of step by step, and brought to one end.

Each of these is one statement that asks at once whether the work is still the same, so that two programs never do it
together: whoever was taken for gone, and comes back, finds that it is no longer hers. They are acts of no person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import LongWork
from negotiate.models.house.long_work import WorkKind
from negotiate.state.house.long_work import IS_UNFINISHED, KEPT_FOR, MOST_TRIES, is_free

#: Pieces of work among which one is sought that nobody takes at the same moment.
LOOKED_AT = 20
TOO_OFTEN = (
    f"It was begun {MOST_TRIES} times, and was interrupted each time. Ask for it anew, or tell who keeps this house."
)


@dataclass(frozen=True)
class ClaimedWork:
    """Work that a program does for the `tries`-th time, as it was asked for."""

    code: str
    tries: int
    kind: WorkKind
    person_id: int
    #: None, and empty, where it is made of no instrument.
    instrument_id: int | None
    instrument: str
    asked: Mapping[str, str]
    address: str


def claim(db: Session, code: str = "") -> ClaimedWork | None:
    """Take the work that has waited longest, or this one, that nobody is doing; None where there is none.

    What was begun too often is ended here, with the reason.
    """
    now = clock.now()
    this = (LongWork.code == code,) if code else ()
    _ended(db, is_free(now), LongWork.tries >= MOST_TRIES, failure=TOO_OFTEN)
    waiting = select(LongWork.id, LongWork.tries).where(is_free(now), *this).order_by(LongWork.id).limit(LOOKED_AT)
    for number, tries in db.execute(waiting).all():
        begun = {"tries": tries + 1, "begun_at": now, "heard_at": now, "steps": 0, "steps_in_all": 0}
        if _changed(db, is_free(now), LongWork.id == number, LongWork.tries == tries, **begun):
            return _claimed(db, number)
    return None


def tell(db: Session, claimed: ClaimedWork, steps: int, in_all: int) -> bool:
    """Tell how far work has come; False where it is no longer to be done, or not by this program."""
    return _changed(db, *_is_ours(claimed), heard_at=clock.now(), steps=steps, steps_in_all=in_all)


def finish(db: Session, claimed: ClaimedWork, size: int, seen_as: str) -> bool:
    """End work whose file is there; False as `tell`."""
    now = clock.now()
    return _ended(db, *_is_ours(claimed), size=size, seen_as=seen_as, expires_at=now + KEPT_FOR)


def fail(db: Session, claimed: ClaimedWork, failure: str) -> bool:
    """End work of which nothing came, with the reason; False as `tell`."""
    return _ended(db, *_is_ours(claimed), failure=failure[:500])


def lay_down(db: Session, claimed: ClaimedWork) -> bool:
    """Leave work to whoever takes it next, as if it had not been begun: its program stops."""
    return _changed(db, *_is_ours(claimed), heard_at=None, tries=claimed.tries - 1, steps=0, steps_in_all=0)


def _claimed(db: Session, number: int) -> ClaimedWork:
    work = db.scalars(select(LongWork).where(LongWork.id == number).execution_options(populate_existing=True)).one()
    return ClaimedWork(
        code=work.code,
        tries=work.tries,
        kind=work.kind,
        person_id=work.person_id,
        instrument_id=work.instrument_id,
        instrument=work.instrument.code if work.instrument else "",
        asked=work.asked,
        address=work.address,
    )


def _is_ours(claimed: ClaimedWork) -> tuple[ColumnElement[bool], ...]:
    return LongWork.code == claimed.code, LongWork.tries == claimed.tries, IS_UNFINISHED


def _ended(db: Session, *which: ColumnElement[bool], **values: Any) -> bool:
    return _changed(db, *which, ended_at=clock.now(), **values)


def _changed(db: Session, *which: ColumnElement[bool], **values: Any) -> bool:
    """Change work of which all this is true, and say whether there was any."""
    changing = update(LongWork).where(*which).values(**values).execution_options(synchronize_session=False)
    return bool(db.execute(changing).rowcount)  # type: ignore[attr-defined]
