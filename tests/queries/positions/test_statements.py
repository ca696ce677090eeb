"""What is recorded, and of which wording: a revision does not take a position along unseen."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Stance
from negotiate.operations.amendments import positions
from negotiate.operations.amendments.positions import NewPosition
from negotiate.operations.amendments.sponsorships import join
from negotiate.operations.house.departures import end_participation
from negotiate.queries.positions.statements import Stated, columns_of, statements_on
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled

PutAnew = Callable[[], None]


def test_a_position_stays_with_the_wording_it_was_said_of(
    db: Session, cast: Cast, moved_on: Amendment, put_anew: PutAnew
) -> None:
    early = positions.take(db, cast.bela.actor, moved_on.code, NewPosition(Stance.SUPPORT))
    put_anew()

    assert statements_on(db, [moved_on.code])[moved_on.code][early.delegation_id] == Stated("support", 1)


def test_a_position_on_the_newest_wording_is_no_earlier_one(
    db: Session, cast: Cast, moved_on: Amendment, put_anew: PutAnew
) -> None:
    put_anew()
    late = positions.take(db, cast.bela.actor, moved_on.code, NewPosition(Stance.OPPOSE))

    assert statements_on(db, [moved_on.code])[moved_on.code][late.delegation_id] == Stated("oppose", None)


def test_nothing_is_recorded_of_what_is_not_asked_for(db: Session, moved_on: Amendment) -> None:
    assert statements_on(db, []) == {}


def test_who_has_left_keeps_its_column_with_the_day_and_is_no_longer_counted_as_silent(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument, amendment = negotiation.instrument, tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    join(db, cast.nadia.actor, amendment.code)
    before = {one.name: one for one in columns_of(db, instrument)}
    ended = end_participation(db, cast.sefa.actor, instrument.code, cast.arvenia, "It has left.")
    after = {one.name: one for one in columns_of(db, instrument)}

    assert (before["Arvenia"].left_at, before["Arvenia"].is_asked) == (None, True)
    assert (after["Arvenia"].left_at, after["Arvenia"].is_asked) == (ended.until, False)
    assert after["Belmara"] == before["Belmara"]
