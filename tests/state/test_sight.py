"""Sight: readers of one sight get the same page, so it must hold everything by which they could differ."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Audience, Person
from negotiate.operations.house.seats import WantedSeat, end_seat, give_seat
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY, Act, Actor
from negotiate.queries.house.people import person
from negotiate.state.house.actors import as_actor
from negotiate.state.rows import by_code
from negotiate.state.sight import DECIDED, Sight, acts_on, sight_of
from negotiate.state.stamps import drafts_of, stamps_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, drafted


@pytest.fixture
def talks(db: Session, cast: Cast) -> Negotiation:
    """Return a negotiation with a round open."""
    return begin(db, cast)


def sight(db: Session, actor: Actor, talks: Negotiation) -> Sight:
    """Return what somebody sees of the negotiation."""
    code = talks.instrument.code
    return sight_of(actor, acts_on(db, actor, code, stamps_of(db, code)), drafts_of(db, actor.delegation_ids(), code))


def test_delegations_with_the_same_rights_see_the_same(db: Session, cast: Cast, talks: Negotiation) -> None:
    assert sight(db, cast.nadia.actor, talks) == sight(db, cast.bela.actor, talks)


def test_a_draft_is_what_only_its_delegation_sees(db: Session, cast: Cast, talks: Negotiation) -> None:
    drafted(db, cast.nadia, talks.conduct, "shall", "should")

    assert sight(db, cast.nadia.actor, talks) != sight(db, cast.bela.actor, talks)
    assert sight(db, cast.nadia.actor, talks) == sight(db, cast.noor.actor, talks)


def test_whoever_does_not_read_the_working_text_sees_by_her_seats(db: Session, cast: Cast, talks: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, talks.instrument.code, Audience.PUBLIC)

    assert sight(db, cast.olu.actor, talks).seats == cast.olu.actor.places
    assert sight(db, NOBODY, talks).seats == ()
    assert sight(db, NOBODY, talks).acts == {Act.SEE_INSTRUMENT}


@pytest.mark.parametrize("name", ["ada", "sefa", "chen", "olu"])
def test_another_role_is_another_sight(db: Session, cast: Cast, talks: Negotiation, name: str) -> None:
    other: Actor = getattr(cast, name).actor

    assert sight(db, other, talks) != sight(db, cast.nadia.actor, talks)


def test_a_wider_audience_is_seen_at_once(db: Session, cast: Cast, talks: Negotiation) -> None:
    before = sight(db, NOBODY, talks)
    set_audience(db, cast.sefa.actor, talks.instrument.code, Audience.PUBLIC)

    assert Act.SEE_INSTRUMENT not in before.acts
    assert Act.SEE_INSTRUMENT in sight(db, NOBODY, talks).acts


def test_a_seat_that_ends_takes_its_rights_along(db: Session, cast: Cast, talks: Negotiation) -> None:
    end_seat(db, cast.ada.actor, person(db, cast.ada.actor, cast.nadia.code).seats[0].code)
    after = as_actor(db, by_code(db, Person, cast.nadia.code))

    assert Act.SEE_INSTRUMENT not in sight(db, after, talks).acts


def test_a_seat_for_another_instrument_gives_no_right_in_this_one(db: Session, cast: Cast, talks: Negotiation) -> None:
    other = begin(db, cast)
    give_seat(
        db,
        cast.ada.actor,
        cast.olu.code,
        WantedSeat(role=cast.chen.actor.places[0].role, instrument_code=other.instrument.code),
    )
    olu = as_actor(db, by_code(db, Person, cast.olu.code))

    assert Act.MERGE not in sight(db, olu, talks).acts
    assert Act.SET_STATUS not in sight(db, olu, talks).acts
    assert Act.SET_STATUS in sight(db, olu, other).acts


def test_acts_on_an_instrument_are_those_that_its_pages_show_controls_for() -> None:
    assert {Act.SEE_INSTRUMENT, Act.SEE_WORKING_TEXT, Act.MERGE, Act.DRAFT, Act.SEE_RECORD} <= set(DECIDED)
    assert Act.SEE_AMENDMENT not in DECIDED
