"""What a list needs to know of many amendments, worked out by the database: the wording that counts, the last fate."""

from sqlalchemy import ColumnElement, and_, case, false, func, select
from sqlalchemy.orm import aliased

from negotiate.amendment_names import CHAIR, FACILITATOR
from negotiate.models import (
    Amendment,
    Delegation,
    Fate,
    FateKind,
    ProposingOffice,
    Revision,
    Round,
    RoundState,
    TakeBack,
    Takeover,
    Withdrawal,
)

_office = (
    select(ProposingOffice.id).where(ProposingOffice.delegation_id == Amendment.delegation_id).correlate(Amendment)
)
#: Whether a row is a proposal of the chair or of a facilitator, draft or tabled.
OF_OFFICE = _office.exists()
_OF_FACILITATOR = _office.where(ProposingOffice.person_id.is_not(None)).exists()
#: Who proposes an amendment, where its delegation is joined: by name, or the office.
PROPOSER = case((_OF_FACILITATOR, FACILITATOR), (OF_OFFICE, CHAIR), else_=Delegation.name)

_newer = aliased(Revision)
_amended = aliased(Amendment)
_fates = (
    select(Fate.kind)
    .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
    .where(Fate.amendment_id == Amendment.id, TakeBack.id.is_(None))
    .order_by(Fate.id.desc())
    .limit(1)
    .correlate(Amendment)
)

#: Whether a revision is the one that counts: the latest of its amendment.
IS_LATEST = Revision.number == (
    select(func.max(_newer.number))
    .where(_newer.amendment_id == Revision.amendment_id)
    .correlate(Revision)
    .scalar_subquery()
)
#: The last of the fates of an amendment that count, null where nothing is decided.
LATEST_FATE = _fates.scalar_subquery()
#: The round that gave it.
LATEST_FATE_ROUND = _fates.with_only_columns(Fate.round_id).scalar_subquery()
IS_WITHDRAWN = select(Withdrawal.id).where(Withdrawal.amendment_id == Amendment.id).correlate(Amendment).exists()
#: The number of the amendment that one amends, null where it stands by itself.
AMENDS = (
    select(_amended.number)
    .where(
        _amended.id == Amendment.amends_id,
        ~select(Takeover.id).where(Takeover.amendment_id == Amendment.id).correlate(Amendment).exists(),
    )
    .correlate(Amendment)
    .scalar_subquery()
)
#: Whether an amendment is neither withdrawn nor finally decided: a draft, or open.
IS_PENDING = and_(~IS_WITHDRAWN, ~func.coalesce(LATEST_FATE.in_([kind for kind in FateKind if kind.is_final]), false()))
#: Whether an amendment is on the table, as `Stage.TABLED` says of one.
IS_OPEN = and_(Amendment.tabled_at.is_not(None), IS_PENDING)


def waits_in(round: Round) -> ColumnElement[bool]:
    """Return the condition by which amendments need a fate in a round, as `awaits` says of one."""
    if round.state is RoundState.CLOSED:
        return false()
    return and_(IS_OPEN, LATEST_FATE_ROUND.is_distinct_from(round.id))


def decided_in(round: Round) -> ColumnElement[bool]:
    """Return the condition by which amendments have met a fate that counts in a round; a deferral is one."""
    return (
        select(Fate.id)
        .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
        .where(Fate.amendment_id == Amendment.id, Fate.round_id == round.id, TakeBack.id.is_(None))
        .correlate(Amendment)
        .exists()
    )
