"""Watching: a person says what she wants to see first when it changes, and what no longer. Hers alone, as her marks."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import Amendment, Attention, Clause, Instrument, Watch
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor
from negotiate.state.house.delegations import delegation_by_code


def attend_to_clause(db: Session, actor: Actor, clause_code: str, attention: Attention) -> Watch:
    """Watch a clause, or watch it no longer."""
    clause = opened(db, actor, Act.FOLLOW_TEXT, Clause, clause_code)
    return _said(db, actor, clause.instrument, attention, clause_id=clause.id)


def attend_to_amendment(db: Session, actor: Actor, amendment_code: str, attention: Attention) -> Watch:
    """Watch an amendment on the table, or watch it no longer: its clause comes first whenever it changes."""
    amendment = opened(db, actor, Act.FOLLOW_AMENDMENT, Amendment, amendment_code)
    return _said(db, actor, amendment.instrument, attention, amendment_id=amendment.id)


def attend_to_delegation(
    db: Session, actor: Actor, instrument_code: str, delegation_code: str, attention: Attention
) -> Watch:
    """Watch every clause on which a delegation proposes something, or watch them no longer."""
    instrument = opened(db, actor, Act.FOLLOW_TEXT, Instrument, instrument_code)
    delegation = delegation_by_code(db, delegation_code)
    if delegation.id not in {seat.delegation_id for seat in instrument.participations}:
        raise NotFound("There is nothing here that you can see.")
    return _said(db, actor, instrument, attention, delegation_id=delegation.id)


def _said(db: Session, actor: Actor, instrument: Instrument, attention: Attention, **thing: int) -> Watch:
    watch = Watch(
        person_id=actor.person_id, instrument_id=instrument.id, attention=attention, said_at=clock.now(), **thing
    )
    db.add(watch)
    db.flush()
    return watch
