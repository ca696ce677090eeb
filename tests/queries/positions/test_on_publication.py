"""Positions on one published text: what stands, what did, and whether something newer has been published."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Publication, Stance, ThreadReach
from negotiate.queries.positions.on_publication import publication_of_position, publication_positions
from negotiate.queries.publishing.publications import publication_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.operations.standing import stood_on_text


@pytest.fixture
def issued(db: Session, cast: Cast, negotiation: Negotiation) -> Publication:
    """Return the text of the first round, published."""
    return published(db, cast, negotiation.round)


def test_what_stands_is_by_delegation_and_what_was_is_kept(db: Session, cast: Cast, issued: Publication) -> None:
    stood_on_text(db, cast.nadia, issued, Stance.OPPOSE)
    stood_on_text(db, cast.nadia, issued, Stance.RESERVE)
    stood_on_text(db, cast.bela, issued, Stance.SUPPORT)
    page = publication_positions(db, cast.chen.actor, issued.code)

    assert [(said.delegation, said.stance) for said in page.stances.standing] == [
        ("Arvenia", Stance.RESERVE),
        ("Belmara", Stance.SUPPORT),
    ]
    assert [said.stance for said in page.stances.former] == [Stance.OPPOSE]
    assert publication_page(db, cast.chen.actor, issued.code).stances == page.stances


def test_one_delegation_is_asked_for_alone(db: Session, cast: Cast, issued: Publication) -> None:
    stood_on_text(db, cast.nadia, issued)
    stood_on_text(db, cast.bela, issued)
    page = publication_positions(db, cast.chen.actor, issued.code, cast.belmara)

    assert (page.of, [said.delegation for said in page.stances.standing]) == ("Belmara", ["Belmara"])


def test_who_may_propose_has_the_form_and_learns_of_a_newer_text(db: Session, cast: Cast, issued: Publication) -> None:
    basis = db.get_one(Publication, issued.basis_id)
    forms = {name: publication_positions(db, getattr(cast, name).actor, basis.code) for name in ("nadia", "chen")}

    assert (forms["nadia"].form is None, forms["chen"].form is None) == (False, True)
    assert forms["nadia"].newer is not None
    assert forms["nadia"].newer.code == issued.code
    assert publication_positions(db, cast.nadia.actor, issued.code).newer is None


def test_what_is_told_to_few_leads_nobody_else_anywhere(db: Session, cast: Cast, issued: Publication) -> None:
    own = stood_on_text(db, cast.nadia, issued, reach=ThreadReach.DELEGATION)

    assert publication_of_position(db, cast.noor.actor, own.code) == issued.code
    with pytest.raises(NotFound):
        publication_of_position(db, cast.bela.actor, own.code)
