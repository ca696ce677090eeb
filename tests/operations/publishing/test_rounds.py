"""Opening, deadlines, deferring, closing: a round closes only when nothing is lost."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import FateKind, RecordEntry, RoundState
from negotiate.operations.publishing import rounds
from negotiate.state.amendments.awaiting_decision import awaits
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_rounds_are_numbered_in_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    negotiation.round.closed_at = clock.now()
    db.flush()
    second = rounds.open_next(db, cast.sefa.actor, negotiation.instrument.code, None)

    assert (second.number, second.state) == (2, RoundState.OPEN)


def test_two_rounds_are_never_open_at_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="Round 1 is still open"):
        rounds.open_next(db, cast.sefa.actor, negotiation.instrument.code, None)


def test_an_extended_deadline_keeps_the_first_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, later = clock.now() + timedelta(days=1), clock.now() + timedelta(days=2)
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, first)
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, later)

    assert [deadline.due_at for deadline in negotiation.round.deadlines] == [first, later]
    assert negotiation.round.amendments_due_at == later


def test_an_announced_deadline_is_brought_forward_only_with_a_reason(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    now = clock.now()
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, now + timedelta(days=2))

    with pytest.raises(Invalid, match="Say why"):
        rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, now + timedelta(days=1), " ")


def test_why_a_deadline_was_brought_forward_is_in_the_record(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    now, reason = clock.now(), "Everybody has tabled."
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, now + timedelta(days=2))
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, now + timedelta(days=1), reason)

    newest = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc())).first()
    assert newest is not None
    assert (newest.act, newest.facts["reason"]) == ("set the deadline", reason)


def test_a_deadline_that_stands_already_is_not_set_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    due_at = clock.now() + timedelta(days=1)
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, due_at)
    again = rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, due_at, "To be sure.")

    assert again is None
    assert len(negotiation.round.deadlines) == 1


def test_a_deadline_that_has_passed_is_set_anew_without_a_reason(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    now = clock.now()
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, now + timedelta(days=1))

    with clock.at(now + timedelta(days=2)):
        later = rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, now + timedelta(days=3))
    assert later.due_at == now + timedelta(days=3)


def test_a_deadline_in_the_past_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="in the past"):
        rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, clock.now() - timedelta(minutes=1))


def test_deferring_gives_a_fate_to_everything_left(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    rounds.defer_rest(db, cast.sefa.actor, negotiation.round.code, "Out of time.")
    db.expire(amendment)

    assert amendment.fate is not None
    assert (amendment.fate.kind, amendment.fate.reason) == (FateKind.DEFERRED, "Out of time.")


def test_a_deferred_amendment_awaits_a_fate_in_the_next_round(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    rounds.defer_rest(db, cast.sefa.actor, negotiation.round.code, "")
    negotiation.round.closed_at = clock.now()
    db.flush()
    second = rounds.open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    db.expire(amendment)

    assert awaits(amendment, second)


def test_a_delegate_opens_no_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        rounds.open_next(db, cast.nadia.actor, negotiation.instrument.code, None)


def test_a_deadline_in_the_past_without_a_reason_is_refused_for_both(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, clock.now() + timedelta(days=3))

    with pytest.raises(Invalid) as refused:
        rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, clock.now() - timedelta(days=3))

    assert [fault.field for fault in refused.value.every] == ["due_at", "reason"]
