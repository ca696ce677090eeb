"""The plan of a renumbering as a page."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.queries.numbering.renumbering import renumbering_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_reference_is_shown_with_its_surroundings(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    new = NewClause("", "Care", "States act under article 3 of this Convention.")
    insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL))
    page = renumbering_page(db, cast.sefa.actor, negotiation.instrument.code)

    assert [(one.label, one.before, one.old, one.new, one.after) for one in page.references] == [
        ("Article 2 bis", "States act under article ", "3", "4", " of this Convention.")
    ]


def test_a_start_outside_the_text_is_not_found(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        renumbering_page(db, cast.sefa.actor, negotiation.instrument.code, "nowhere")
