"""Which chains tell of a deed: the table's, the house's, those of delegations, or none."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Person
from negotiate.operations.chains import private_chains, public_chains
from negotiate.operations.record import delegation_chain, instrument_chain
from negotiate.policy import Act
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted


def test_what_changes_the_text_is_told_by_its_instrument(negotiation: Negotiation) -> None:
    assert public_chains(Act.MERGE, negotiation.conduct) == {instrument_chain(negotiation.instrument)}


def test_what_belongs_to_no_instrument_is_told_by_the_house(db: Session, cast: Cast) -> None:
    assert public_chains(Act.MANAGE_PEOPLE, db.get_one(Person, cast.nadia.actor.person_id)) == {"house"}


@pytest.mark.parametrize("act", [Act.DRAFT, Act.PROPOSE_COMPROMISE, Act.CONFER, Act.SIT_AT_DESK])
def test_what_is_begun_in_private_is_told_by_no_public_chain(negotiation: Negotiation, act: Act) -> None:
    assert public_chains(act, negotiation.conduct) == set()


def test_a_draft_is_told_by_the_chain_of_who_begins_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert private_chains(db, cast.bela.actor, Act.DRAFT, negotiation.conduct) == {f"delegation:{cast.belmara}"}


def test_what_is_said_of_a_shared_draft_is_told_to_both(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    found = private_chains(db, cast.bela.actor, Act.SPEAK_OF_DRAFT, draft)

    assert found == {delegation_chain(draft.delegation), f"delegation:{cast.belmara}"}


def test_the_secretariat_confers_in_a_chain_of_its_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    found = private_chains(db, cast.sefa.actor, Act.CONFER, negotiation.conduct)

    assert found == {f"secretariat:{negotiation.instrument.code}"}


def test_a_draft_is_begun_by_nobody_who_sits_in_no_delegation(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(Forbidden):
        private_chains(db, cast.sefa.actor, Act.DRAFT, negotiation.conduct)
