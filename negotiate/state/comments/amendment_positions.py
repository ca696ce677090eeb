"""Positions on amendments: which of them stand, which are told to all participants, and which an actor reads.

What a delegation has said stands until it says something that goes as far or further, as with positions on words
(`text_positions`), or takes it back. Numbers, lists and files that others read are made of what `STANDS_BEFORE_ALL`
alone; what is told to fewer is found only by `positions_read`, which asks who reads it.
"""

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from negotiate.models import Instrument, Position, PositionWithdrawal, ThreadReach
from negotiate.policy import Actor
from negotiate.state.comments.attributed_stances import told_with
from negotiate.state.comments.heard import heard

_later = aliased(Position)
_as_far = and_(_later.reach == Position.reach, _later.group_id.is_not_distinct_from(Position.group_id))
_further = or_(
    _later.reach == ThreadReach.PARTICIPANTS,
    and_(_later.reach == ThreadReach.GROUP, Position.reach == ThreadReach.DELEGATION),
)
#: Whether all who negotiate are told of a position.
TOLD_TO_ALL = Position.reach == ThreadReach.PARTICIPANTS
IS_TAKEN_BACK = (
    select(PositionWithdrawal.id).where(PositionWithdrawal.position_id == Position.id).correlate(Position).exists()
)
#: Whether its delegation has neither taken a position back nor said something in its place.
STANDS = and_(
    ~IS_TAKEN_BACK,
    ~select(_later.id)
    .where(
        _later.amendment_id == Position.amendment_id,
        _later.delegation_id == Position.delegation_id,
        _later.id > Position.id,
        or_(_as_far, _further),
    )
    .correlate(Position)
    .exists(),
)
STANDS_BEFORE_ALL = and_(TOLD_TO_ALL, STANDS)
#: What of an amendment's positions is asked for: one delegation's, those in confidence, those that stand …
Only = ColumnElement[bool]

_LOADED = (*told_with(Position), joinedload(Position.revision))


def positions_read(db: Session, actor: Actor, instrument: Instrument, *only: Only) -> list[tuple[Position, bool]]:
    """Return the positions on amendments that an actor reads, as they were taken in turn, and whether each stands.

    She reads those on amendments that she reads: the caller has asked for these.
    """
    query = select(Position, STANDS).where(heard(actor, instrument, Position), *only)
    return [(row, stands) for row, stands in db.execute(query.options(*_LOADED).order_by(Position.id))]
