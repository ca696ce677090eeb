"""The form of an obligation: begun from a suggestion, or from a paragraph that is chosen."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.queries.norms.obligations.obligation_form import Suggestion, obligation_form
from negotiate.text.norms.obligations.binding import bindings
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation

BOUND = bindings(CONDUCT)[("n1",)]


def test_it_begins_with_what_is_suggested(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code, clause = negotiation.instrument.code, negotiation.conduct.code
    form = obligation_form(db, cast.sefa.actor, code, Suggestion(clause, BOUND, 0))
    bare = obligation_form(db, cast.sefa.actor, code, Suggestion(clause, BOUND))

    assert (form.words.actor, form.passage) == ("A State", CONDUCT)
    assert bare.words.actor == ""


def test_without_a_paragraph_it_offers_all(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    form = obligation_form(db, cast.chen.actor, negotiation.instrument.code, Suggestion(""))

    assert len(form.passages) == 4
    assert form.passages[2][0] == f"{negotiation.conduct.code}:{BOUND}"


def test_words_that_are_gone_have_no_form(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        obligation_form(
            db, cast.sefa.actor, negotiation.instrument.code, Suggestion(negotiation.conduct.code, "gone", 0)
        )
    with pytest.raises(Forbidden):
        obligation_form(db, cast.nadia.actor, negotiation.instrument.code, Suggestion(""))
