"""What is counted in each instrument."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
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
