"""How the deadline of a round was changed: what everybody may read of it."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.policy import NOBODY
from negotiate.queries.publishing.deadlines import changed_deadlines
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_the_first_deadline_is_no_change(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_deadline(db, cast.sefa.actor, negotiation.round.code, clock.now() + timedelta(days=4))

    assert changed_deadlines(db, negotiation.round) == ()


def test_a_deadline_brought_forward_is_told_with_its_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    announced, earlier, later = (clock.now() + timedelta(days=days) for days in (4, 2, 3))
    for due_at, reason in ((announced, ""), (earlier, "The hall closes."), (later, "")):
        set_deadline(db, cast.sefa.actor, negotiation.round.code, due_at, reason)
    in_sight_of(db, NOBODY)
    extended, brought_forward = changed_deadlines(db, negotiation.round)

    assert (brought_forward.is_earlier, brought_forward.reason) == (True, "The hall closes.")
    assert (brought_forward.before, brought_forward.after) == (announced, earlier)
    assert (extended.is_earlier, extended.before, extended.after) == (False, earlier, later)
