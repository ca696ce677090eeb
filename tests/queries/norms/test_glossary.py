"""The terms of a text for the pages that show it."""

from sqlalchemy.orm import Session

from negotiate.queries.norms.glossary import glossary_of
from negotiate.state.text.lines import standing_text
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.norms.test_terms import define


def test_a_term_has_its_place_and_what_it_means(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    define(db, cast, negotiation)
    glossary = glossary_of("code", "en", standing_text(db, negotiation.instrument))

    assert [(term.words, term.place, term.meaning) for term in glossary.terms] == [
        ("hospitals", "Article 1 (2)", "means places where people are healed")
    ]
