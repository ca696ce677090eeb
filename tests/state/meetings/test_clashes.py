"""Two meetings at the same time clash for whoever watches clauses of both."""

from sqlalchemy.orm import Session

from negotiate.models import Attention
from negotiate.operations.meetings.agenda import strike_from_the_agenda
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.state.meetings.clashes import clashes_for, overlap
from negotiate.state.meetings.seen import meetings_seen
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import HOUR, announced, put


def clashing(db: Session, cast: Cast, negotiation: Negotiation) -> list[tuple[str, str]]:
    """Return the titles of the meetings that clash for Nadia."""
    found = clashes_for(db, cast.nadia.actor, meetings_seen(db, cast.nadia.actor, negotiation.instrument))
    return [(clash.first.plan.title, clash.second.plan.title) for clash in found]


def test_it_takes_two_that_concern_what_she_watches(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective, conduct, _ = negotiation.clauses
    one, two = (announced(db, cast, negotiation, title=title) for title in ("First", "Second"))
    put(db, cast, one, objective)
    item = put(db, cast, two, conduct)
    attend_to_clause(db, cast.nadia.actor, objective.code, Attention.WATCH)
    before = clashing(db, cast, negotiation)
    attend_to_clause(db, cast.nadia.actor, conduct.code, Attention.WATCH)
    both = clashing(db, cast, negotiation)
    strike_from_the_agenda(db, cast.chen.actor, item.code)

    assert (before, both, clashing(db, cast, negotiation)) == ([], [("First", "Second")], [])


def test_one_that_begins_as_the_other_ends_is_after_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    one = announced(db, cast, negotiation)
    next_, between = (announced(db, cast, negotiation, one.plan.ends_at - hours * HOUR) for hours in (0, 1))

    assert (overlap(one, next_), overlap(one, between), overlap(between, next_)) == (False, True, True)
