"""What is counted in each instrument."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import DateRuleKind
from negotiate.operations.dates.dates import NewRule, add_rule
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.queries.waiting.of_instruments import counted_things
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_drafts_and_amendments_without_a_position_wait_until_amendments_close(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    due = clock.now() + timedelta(days=3)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, due)
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    rival = tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    things = list(counted_things(db, cast.nadia.actor, [negotiation.instrument]))

    assert [(thing.title, thing.due) for thing in things] == [
        ("1 draft not yet tabled", due),
        ("1 proposal without a position of yours", None),
    ]
    assert [thing.changed_at for thing in things] == [None, rival.tabled_at]


def test_dates_that_press_are_told_with_the_next_of_their_days(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    days = [clock.today() + timedelta(days=days) for days in (60, 30)]
    for day in days:
        rule = NewRule(DateRuleKind.REVIEW, f"on {day.isoformat()}")
        add_rule(db, cast.chen.actor, negotiation.clauses[2].code, rule)

    things = list(counted_things(db, cast.chen.actor, [negotiation.instrument]))

    [dates] = [thing for thing in things if thing.place == "dates.index"]
    assert dates.due is not None
    assert (dates.count, dates.told, dates.due.date()) == (2, "the next until", days[1])
