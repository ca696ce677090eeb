"""Stating a delegation's position on a tabled amendment, to all participants or to few, and taking it back."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.models import Amendment, Delegation, Position, PositionWithdrawal, Stage, Stance, ThreadReach
from negotiate.operations.comments.stances import attributed, check_stands, said_already, taken_back
from negotiate.operations.opening import opened
from negotiate.operations.record import record, spoken_chain
from negotiate.policy import Act, Actor
from negotiate.state.comments.amendment_positions import STANDS
from negotiate.state.house.seats import delegation_of


@dataclass(frozen=True)
class NewPosition:
    """A position as it is filled in; groups go by their codes.

    `revision` is the code of the wording that was read, empty where nobody says which.
    """

    stance: Stance
    note: str = ""
    reach: ThreadReach = ThreadReach.PARTICIPANTS
    group: str = ""
    behalf: str = ""
    revision: str = ""

    @property
    def act(self) -> Act:
        """Return what the law is asked."""
        return Act.NOTE_POSITION if self.reach.is_confidential else Act.TAKE_POSITION


def take(db: Session, actor: Actor, amendment_code: str, new: NewPosition) -> Position:
    """State the position of the actor's delegation; an earlier one stays on record.

    Raise Stale where the amendment has been revised since it was read. Who says the same again of the same words, by a
    form sent twice, has said it once.
    """
    amendment = opened(db, actor, new.act, Amendment, amendment_code)
    delegation = delegation_of(db, actor, amendment.instrument)
    _check(amendment, delegation, new)
    revision, common = amendment.revision, attributed(db, actor, amendment.instrument, new)
    position = Position(amendment=amendment, revision=revision, **common)
    return said_already(db, position, Position.revision_id == revision.id) or _recorded(db, actor, position)


def take_back(db: Session, actor: Actor, code: str) -> Position:
    """Take a position of one's own delegation back, so that none stands; it stays in the history, as withdrawn."""
    position = opened(db, actor, Act.WITHDRAW_POSITION, Position, code)
    if position.amendment.stage is not Stage.TABLED:
        raise Invalid("The amendment has left the table, so the positions on it stay as they are.")
    check_stands(position, db.scalars(select(Position).where(Position.id == position.id, STANDS)).all(), "it")
    position.retreat = PositionWithdrawal(**taken_back(actor))
    db.flush()
    record(db, actor, "took a position back", position.amendment, chain=spoken_chain(position), **_told(position))
    return position


def _check(amendment: Amendment, delegation: Delegation, new: NewPosition) -> None:
    """Raise Invalid where nobody could read it or it goes without saying, Stale where other words were read."""
    if delegation.id == amendment.delegation_id:
        raise Invalid("This is your own delegation's amendment: that it supports it goes without saying.")
    if new.reach in (ThreadReach.SECRETARIAT, ThreadReach.PUBLIC):
        raise Invalid("A position on an amendment is taken before those who negotiate, or some of them.", "reach")
    if new.revision and new.revision != amendment.revision.code:
        raise Stale(
            "The amendment has been revised since you opened it. Read its new words before you take a position.",
            yours=f"{new.stance.value}: {new.note}",
            theirs=amendment.revision.wording.text,
        )


def _recorded(db: Session, actor: Actor, position: Position) -> Position:
    db.add(position)
    db.flush()
    told = _told(position) | {"note": position.note}
    record(db, actor, "took a position", position.amendment, chain=spoken_chain(position), **told)
    return position


def _told(position: Position) -> dict[str, str]:
    """Return what an entry tells of a position; to whom it was said, where not to all participants."""
    told = {"delegation": position.delegation.name, "stance": position.stance.value}
    told |= {"reach": position.reach.value} if position.reach.is_confidential else {}
    return told | ({"for": position.behalf.name} if position.behalf else {})
