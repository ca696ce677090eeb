"""Who no longer takes part."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity
from negotiate.operations.house.departures import end_participation
from negotiate.operations.text.instruments import admit
from negotiate.state.house.departures import left_at
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_who_has_left_is_told_with_the_day_until_it_is_let_in_again(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument, before = negotiation.instrument, left_at(db, negotiation.instrument)
    ended = end_participation(db, cast.sefa.actor, instrument.code, cast.arvenia, "It has left.")
    then = left_at(db, instrument)
    admit(db, cast.sefa.actor, instrument.code, cast.arvenia, Capacity.PARTICIPANT)

    assert before == {}
    assert then == {ended.delegation_id: ended.until}
    assert left_at(db, instrument) == {}
