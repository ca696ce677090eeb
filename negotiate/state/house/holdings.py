"""Of which kinds of things the house holds any at all, in one statement: for what it has none of nobody need ask.

It says nothing of whose they are, nor of who may read them: that is asked of each kind where there is any.
"""

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    Backing,
    Base,
    ClashQuestion,
    Comment,
    Contest,
    Correction,
    Meeting,
    Membership,
    Offer,
    Seat,
    Silence,
)
from negotiate.state.once import once_for_all

Kind = type[Base]
_KINDS: tuple[Kind, ...] = (
    *(Backing, ClashQuestion, Comment, Contest, Correction, Meeting, Offer, Silence),
    *(Amendment, Membership, Seat),
)
_AMENDMENT, _SEAT, _MEMBERSHIP = Amendment.__table__, Seat.__table__, Membership.__table__
#: Which of a kind are asked for.
_ONLY = {
    Amendment: _AMENDMENT.c.amends_id.is_not(None),
    Membership: _MEMBERSHIP.c.waits_since.is_not(None) & _MEMBERSHIP.c.until.is_(None),
    Seat: _SEAT.c.waits_since.is_not(None) & _SEAT.c.until.is_(None),
}


def _any(kind: Kind) -> Select[tuple[int]]:
    query = select(kind.__table__.c.id)
    return query.where(_ONLY[kind]) if kind in _ONLY else query


_HELD = select(*(exists(_any(kind)) for kind in _KINDS))


@once_for_all
def held_kinds(db: Session) -> frozenset[Kind]:
    """Return the kinds of which there is anything.

    Of amendments, those to other amendments; of seats and memberships, those that wait until somebody confirms them.
    """
    return frozenset(kind for kind, is_held in zip(_KINDS, db.execute(_HELD).one(), strict=True) if is_held)
