"""One model clause as its page shows it: the places for a reader, and what the form of a new one begins with."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.queries.library.model import model_form, model_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_a_negotiator_is_offered_the_places_of_her_instrument(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    page = model_page(db, cast.nadia.actor, "due-diligence", code, "")

    assert page.instruments == ((code, negotiation.instrument.title),)
    assert page.places is not None
    assert [one for one, _ in page.places.clauses] == [clause.code for clause in negotiation.clauses]
    assert page.places.chosen == negotiation.clauses[-1].code


def test_who_drafts_nowhere_is_offered_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert model_page(db, cast.ada.actor, "due-diligence", "", "").instruments == ()


def test_words_that_were_never_published_fill_no_form(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published = current_version(db, negotiation.conduct)
    unpublished = corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    assert model_form(db, cast.sefa.actor, published.code).body == published.body
    with pytest.raises(NotFound):
        model_form(db, cast.sefa.actor, unpublished.code)
