"""The law of the site: each right with the nearest person who must not have it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Audience, Capacity
from negotiate.operations.text.instruments import admit
from negotiate.policy import NOBODY, Act, may, require
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
