"""What every position is stated and taken back with, whatever it is on: who says what to whom, once, for the record."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import (
    Instrument,
    Position,
    PublicationPosition,
    ReadingPosition,
    Stance,
    TextPosition,
    ThreadReach,
)
from negotiate.operations.comments.reaching import Addressed, group_reached
from negotiate.operations.record import record, spoken_chain
from negotiate.operations.remarks import noted
from negotiate.operations.sizes import check_rationale
from negotiate.policy import Act, Actor
from negotiate.state.house.behalves import group_spoken_for
from negotiate.state.house.seats import delegation_of

Stated = TypeVar("Stated", Position, TextPosition, PublicationPosition, ReadingPosition)


class NewStance(Addressed, Protocol):
    """A position as it is filled in; groups go by their codes."""

    @property
    def stance(self) -> Stance:
        """Return what is said."""

    @property
    def note(self) -> str:
        """Return why."""

    @property
    def behalf(self) -> str:
        """Return the code of the group on whose behalf it is said, "" where it is said for the delegation alone."""


@dataclass(frozen=True)
class StanceOnWords:
    """A position on words as it is filled in, whichever words they are; groups go by their codes."""

    #: What the law is asked where few are to read it, and where all who negotiate are.
    acts: ClassVar[tuple[Act, Act]] = (Act.NOTE_TEXT_POSITION, Act.TAKE_TEXT_POSITION)

    stance: Stance
    reach: ThreadReach
    note: str = ""
    group: str = ""
    behalf: str = ""

    @property
    def act(self) -> Act:
        """Return what the law is asked."""
        noted, taken = self.acts
        return noted if self.reach.is_confidential else taken


def attributed(db: Session, actor: Actor, instrument: Instrument, new: NewStance) -> dict[str, Any]:
    """Return the columns of a position that say who says what, on whose behalf, to whom, and when."""
    check_rationale(new.note, "note")
    delegation = delegation_of(db, actor, instrument)
    return {
        "instrument": instrument,
        "delegation": delegation,
        "behalf": group_spoken_for(db, delegation, new.behalf, "behalf"),
        "stance": new.stance,
        "note": noted(new.note, "note"),
        "reach": new.reach,
        "group": group_reached(db, actor, instrument, delegation, new),
        "taken_at": clock.now(),
        "taken_by_id": actor.person_id,
    }


def said_already(db: Session, new: Stated, *on_the_same: ColumnElement[bool]) -> Stated | None:
    """Return what the delegation of a position said last of the same, where it says the very same to the same."""
    kind = type(new)
    query = select(kind).where(kind.delegation_id == new.delegation.id, *on_the_same).order_by(kind.id.desc())
    last = db.scalar(query.limit(1))
    return last if last is not None and last.retreat is None and last.says == new.says else None


def check_stands(position: Stated, standing: Collection[Stated], of: str) -> None:
    """Raise Invalid where a position has been withdrawn or does not stand any more, naming what it is `of`."""
    if position.retreat is not None:
        raise Invalid("This position has been withdrawn already.")
    if position not in standing:
        raise Invalid(f"Your delegation has said something else of {of} since, so there is nothing to withdraw.")


def taken_back(actor: Actor) -> dict[str, Any]:
    """Return the columns of a withdrawal that say when and by whom a position is taken back."""
    assert actor.person_id is not None  # only a person sits in a delegation
    return {"withdrawn_at": clock.now(), "withdrawn_by_id": actor.person_id}


def recorded_position(db: Session, actor: Actor, position: Stated, done: str, told: dict[str, str]) -> Stated:
    """Write a position as it was stated or taken back, with an entry about it before those who read it."""
    db.add(position)
    db.flush()
    record(db, actor, done, position, chain=spoken_chain(position), **told)
    return position


def told_of(position: TextPosition | PublicationPosition | ReadingPosition, **on: str) -> dict[str, str]:
    """Return what an entry of the record tells of a position, after what it is `on`."""
    told = {
        **on,
        "delegation": position.delegation.name,
        "stance": position.stance.value,
        "reach": position.reach.value,
        "for": position.behalf.name if position.behalf else "",
    }
    return {name: value for name, value in told.items() if value}
