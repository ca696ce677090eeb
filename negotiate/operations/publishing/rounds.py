"""The stages of a negotiation: open a round, set its deadline, defer what is left; it is closed by publishing."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import is_of_office
from negotiate.dates.zones import written_in
from negotiate.errors import Faults, Invalid
from negotiate.models import Deadline, Fate, FateKind, Instrument, Round, RoundState
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor
from negotiate.state.amendments.awaiting_decision import undecided
from negotiate.state.rounds import announced_deadline, open_round


def open_next(db: Session, actor: Actor, instrument_code: str, due_at: datetime | None) -> Round:
    """Open the next round, with or without a deadline for amendments."""
    return open_round_of(db, actor, opened(db, actor, Act.RUN_ROUNDS, Instrument, instrument_code), due_at)


def open_round_of(db: Session, actor: Actor, instrument: Instrument, due_at: datetime | None) -> Round:
    """Open the next round as a part of a larger act."""
    running = open_round(db, instrument)
    if running is not None:
        raise Invalid(f"Round {running.number} is still open. Close it before you open the next one.")
    now = clock.now()
    last = db.scalar(select(func.max(Round.number)).where(Round.instrument_id == instrument.id))
    round = Round(
        instrument=instrument, number=(last or 0) + 1, planned_at=now, opened_at=now, opened_by_id=actor.person_id
    )
    db.add(round)
    db.flush()
    record(db, actor, "opened", round, chain=instrument_chain(instrument), number=round.number)
    if due_at is not None:
        _set_deadline(db, actor, round, due_at)
    return round


def set_deadline(db: Session, actor: Actor, round_code: str, due_at: datetime, reason: str = "") -> Deadline | None:
    """Set, extend or bring forward the deadline for amendments; every earlier one stays on record.

    None where it is the one that stands already.

    Delegations count on what was announced, so bringing it forward takes a reason, which everybody can read.
    """
    round = opened(db, actor, Act.RUN_ROUNDS, Round, round_code)
    if round.state is not RoundState.OPEN:
        raise Invalid(f"Round {round.number} is {round.state.value}; its deadline can no longer be changed.")
    if due_at == round.amendments_due_at:
        return None
    reason = noted(reason, "reason")
    if (announced := announced_deadline(round)) is not None and due_at < announced and not says_something(reason):
        until = written_in(announced, round.instrument.zone)
        told = f"Delegations were told that amendments can be tabled until {until}. Say why that is brought forward."
        faults = Faults()
        faults.of(lambda: _check_ahead(due_at), None)
        Faults([*faults.found, Invalid(told, "reason")]).tell()
    return _set_deadline(db, actor, round, due_at, reason)


def defer_rest(db: Session, actor: Actor, round_code: str, reason: str) -> list[Fate]:
    """Defer to a later round every amendment that has no fate yet."""
    round = opened(db, actor, Act.RUN_ROUNDS, Round, round_code)
    if round.state is not RoundState.OPEN:
        raise Invalid(f"Round {round.number} is {round.state.value}; nothing can be deferred in it.")
    fates, waiting, reason = [], undecided(db, round), noted(reason, "reason")
    for amendment in waiting:
        fate = Fate(
            revision_id=amendment.revision.id,
            round_id=round.id,
            kind=FateKind.DEFERRED,
            reason=reason,
            given_at=clock.now(),
            given_by_id=actor.person_id,
        )
        amendment.fates.append(fate)
        fates.append(fate)
    chain = instrument_chain(round.instrument)
    of_office = sum(is_of_office(amendment.number) for amendment in waiting)
    facts = {"chairs_proposals": of_office} if of_office else {}
    own = len(fates) - of_office
    record(db, actor, "deferred the rest", round, chain=chain, amendments=own, reason=reason, **facts)
    return fates


def _set_deadline(db: Session, actor: Actor, round: Round, due_at: datetime, reason: str = "") -> Deadline:
    _check_ahead(due_at)
    deadline = Deadline(due_at=due_at, set_at=clock.now(), set_by_id=actor.person_id)
    round.deadlines.append(deadline)
    db.flush()
    chain = instrument_chain(round.instrument)
    record(db, actor, "set the deadline", round, chain=chain, due_at=due_at.isoformat(), reason=reason)
    return deadline


def _check_ahead(due_at: datetime) -> None:
    if due_at <= clock.now():
        raise Invalid("The deadline lies in the past. Give an instant that is still to come.", "due_at")
