"""The law of the site: each right with the nearest person who must not have it."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Audience, Capacity, Person, Role
from negotiate.operations.house.departures import end_participation
from negotiate.operations.text.instruments import admit
from negotiate.policy import NOBODY, Act, Actor, may, not_open, require
from negotiate.state.house.actors import as_actor
from negotiate.state.rows import by_code
from tests.cast import Cast, seated
from tests.operations.negotiation import Negotiation, begin, drafted, tabled


def test_the_administrator_manages_people_and_reads_no_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert may(cast.ada.actor, Act.MANAGE_PEOPLE)
    assert not may(cast.ada.actor, Act.SEE_INSTRUMENT, negotiation.instrument)


def test_everybody_reads_what_is_published_to_everyone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    negotiation.instrument.audience = Audience.PUBLIC

    assert may(NOBODY, Act.SEE_INSTRUMENT, negotiation.instrument)
    assert not may(NOBODY, Act.SEE_WORKING_TEXT, negotiation.instrument)


def test_what_one_may_not_see_does_not_exist(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(NotFound):
        require(cast.bela.actor, Act.TABLE, draft)


def test_what_one_sees_but_may_not_do_is_forbidden(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Forbidden, match="Belmara"):
        require(cast.bela.actor, Act.WITHDRAW, amendment)


def test_a_secretary_of_one_instrument_has_no_part_in_another(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    another = begin(db, cast).instrument
    actor = seated(db, cast.solveig, negotiation.instrument).actor

    assert may(actor, Act.RUN_ROUNDS, negotiation.instrument)
    assert not may(actor, Act.RUN_ROUNDS, another)
    with pytest.raises(NotFound):
        require(actor, Act.RUN_ROUNDS, another)


def test_a_secretary_of_one_instrument_brings_no_other_into_the_house(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    assert may(cast.sefa.actor, Act.IMPORT_TEXT)
    assert not may(seated(db, cast.solveig, negotiation.instrument).actor, Act.IMPORT_TEXT)


def test_a_negotiator_of_a_state_that_only_observes_proposes_nothing(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.ostravia, Capacity.OBSERVER)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    negotiation.instrument.audience = Audience.OBSERVERS
    db.flush()
    db.refresh(negotiation.instrument)

    assert may(cast.obi.actor, Act.SEE_AMENDMENT, amendment)
    assert not may(cast.obi.actor, Act.DRAFT, negotiation.instrument)
    assert not may(cast.obi.actor, Act.AMEND, amendment)
    assert not may(cast.obi.actor, Act.SPONSOR, amendment)
    assert not may(cast.obi.actor, Act.SEE_POSITIONS, negotiation.instrument)


def test_what_leaving_has_closed_is_told_and_what_was_never_open_is_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument = negotiation.instrument
    instrument.audience = Audience.PUBLIC
    admit(db, cast.sefa.actor, instrument.code, cast.ostravia, Capacity.OBSERVER)
    end_participation(db, cast.sefa.actor, instrument.code, cast.ostravia, "It left.")
    end_participation(db, cast.sefa.actor, instrument.code, cast.arvenia, "It left.")
    nadia, obi = (as_actor(db, by_code(db, Person, player.code)) for player in (cast.nadia, cast.obi))
    sitting = replace(nadia, places=(replace(nadia.places[0], role=Role.OBSERVER),))

    def told(actor: Actor, act: Act) -> int | None:
        return not_open(actor, act, instrument).left

    assert (told(nadia, Act.DRAFT), told(nadia, Act.FIND_LOOPHOLE)) == (instrument.id, instrument.id)
    assert (told(obi, Act.DRAFT), told(obi, Act.FIND_LOOPHOLE)) == (None, instrument.id)
    assert (told(sitting, Act.DRAFT), told(sitting, Act.CONFER)) == (None, instrument.id)
    assert (told(nadia, Act.RUN_ROUNDS), told(cast.bela.actor, Act.RUN_ROUNDS)) == (None, None)


def test_what_another_seat_closes_is_not_put_down_to_a_delegation_that_left(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.bela, negotiation.conduct, "shall", "should")
    end_participation(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, "It left.")
    nadia = as_actor(db, by_code(db, Person, cast.nadia.code))
    both = replace(nadia, places=(*nadia.places, *cast.bela.actor.places))

    assert not_open(both, Act.AMEND, amendment).left is None
    assert not_open(nadia, Act.AMEND, amendment).left == negotiation.instrument.id
