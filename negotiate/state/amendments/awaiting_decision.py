"""Which amendments still await a decision: what a round has to give a fate, and what is open at all."""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    Clause,
    FateKind,
    Following,
    Footing,
    Instrument,
    Revision,
    Round,
    RoundState,
    Sponsorship,
    Stage,
)

#: The amendment that one amends, as far as its stage and its wording go.
_FAMILY = (
    selectinload(Amendment.takeover),
    selectinload(Amendment.amends).options(
        selectinload(Amendment.fates),
        selectinload(Amendment.withdrawal),
        selectinload(Amendment.revisions).options(
            selectinload(Revision.base_version), selectinload(Revision.carriages)
        ),
    ),
)


#: What a desk shows of its amendments, in a number of statements that does not grow with them.
_WORDING = (
    selectinload(Amendment.delegation),
    selectinload(Amendment.sponsorships).joinedload(Sponsorship.delegation),
    selectinload(Amendment.revisions).options(
        selectinload(Revision.base_version),
        selectinload(Revision.carriages),
        selectinload(Revision.followings).selectinload(Following.onto),
        selectinload(Revision.footing).selectinload(Footing.on),
    ),
    *_FAMILY,
)


def undecided(db: Session, round: Round, clause: Clause | None = None) -> list[Amendment]:
    """Return the tabled amendments that this round has not given a fate, by the order of tabling."""
    query = (
        select(Amendment)
        .where(Amendment.instrument_id == round.instrument_id, Amendment.tabled_at.is_not(None))
        .options(selectinload(Amendment.fates), selectinload(Amendment.withdrawal))
    )
    if clause is not None:
        query = query.where(Amendment.clause_id == clause.id).options(*_WORDING)
    return [amendment for amendment in db.scalars(query.order_by(Amendment.number)) if awaits(amendment, round)]


def awaits(amendment: Amendment, round: Round) -> bool:
    """Say whether an amendment still needs a fate in this round."""
    fate = amendment.fate
    latest = (fate.round_id, fate.kind) if fate is not None else None
    return is_waiting(round, latest, is_withdrawn=amendment.withdrawal is not None)


def is_waiting(round: Round, latest: tuple[int, FateKind] | None, *, is_withdrawn: bool) -> bool:
    """Say whether what is tabled needs a fate in a round; a deferral of an earlier round has run out.

    `latest` is the last of its fates that count: the id of the round that gave it, and its kind.
    """
    if is_withdrawn or round.state is RoundState.CLOSED:
        return False
    if latest is None:
        return True
    given_in, kind = latest
    return not kind.is_final and given_in != round.id


def open_amendments(db: Session, of: Clause | Instrument) -> list[Amendment]:
    """Return what is still on the table for a clause or a text, by number: neither withdrawn nor finally decided."""
    place = Amendment.clause_id == of.id if isinstance(of, Clause) else Amendment.instrument_id == of.id
    query = (
        select(Amendment)
        .where(place, Amendment.tabled_at.is_not(None))
        .options(selectinload(Amendment.fates), selectinload(Amendment.withdrawal), *_WORDING)
        .order_by(Amendment.number)
    )
    return [amendment for amendment in db.scalars(query) if amendment.stage is Stage.TABLED]
