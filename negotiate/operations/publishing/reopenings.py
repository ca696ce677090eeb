"""Reopening clauses: a further round for named clauses alone, while the agreed text stays in force beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind, Clause, DateRule, Instrument, Reopening, Round
from negotiate.operations.opening import opened
from negotiate.operations.publishing.rounds import open_round_of
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted_line
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class NewReopening:
    """Which clauses are reopened, by their codes, why, and under which rule where one asks for it."""

    clauses: Sequence[str]
    reason: str
    due_at: datetime | None = None
    rule: str = ""


def reopen(db: Session, actor: Actor, instrument_code: str, new: NewReopening) -> Round:
    """Open the next round for some clauses alone."""
    instrument = opened(db, actor, Act.RUN_ROUNDS, Instrument, instrument_code)
    clauses = [_own(instrument, by_code(db, Clause, code)) for code in dict.fromkeys(new.clauses)]
    reason = noted_line(new.reason, "reason")
    if not clauses:
        raise Invalid("Choose the clauses to reopen.", "clauses")
    if not says_something(reason):
        raise Invalid("Say why they are reopened.", "reason")
    rule = by_code(db, DateRule, new.rule) if new.rule else None
    round = open_round_of(db, actor, instrument, new.due_at)
    for clause in clauses:
        db.add(
            Reopening(
                round=round,
                clause=clause,
                date_rule_id=rule.id if rule else None,
                reason=reason,
                reopened_at=clock.now(),
                reopened_by_id=actor.person_id,
            )
        )
    db.flush()
    codes = [clause.code for clause in clauses]
    record(db, actor, "reopened", round, chain=instrument_chain(instrument), clauses=codes, reason=reason)
    return round


def check_scope(db: Session, round: Round, amendment: Amendment) -> None:
    """Raise Invalid where an amendment is on a clause for which the round was not opened."""
    reopened = set(db.scalars(select(Reopening.clause_id).where(Reopening.round_id == round.id)))
    if not reopened or amendment.clause_id in reopened:
        return
    place = "after this clause" if amendment.kind is AmendmentKind.INSERT else "to this clause"
    label = current_version(db, amendment.clause).label
    raise Invalid(
        f"Round {round.number} was opened for named clauses alone; {label or 'this clause'} is not among them, "
        f"so nothing can be tabled {place}. Your draft is kept."
    )


def _own(instrument: Instrument, clause: Clause) -> Clause:
    if clause.instrument_id != instrument.id:
        raise Invalid("One of the clauses belongs to another instrument.", "clauses")
    return clause
