"""The next text beside the one that stands: what is proposed, what can be chosen, and what would be gone."""

from dataclasses import dataclass

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.queries.changes.next_text import next_text_page
from negotiate.state.text.lines import standing_text
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


@dataclass(frozen=True)
class Given:
    """A clause of a file."""

    label: str
    heading: str
    body: str
    kind: str = "article"


def as_it_stands(db: Session, negotiation: Negotiation) -> list[Given]:
    """Return the clauses of the working text as a file would have them."""
    return [Given(row.label, row.heading, row.body) for _, row in standing_text(db, negotiation.instrument)]


def test_each_clause_is_proposed_as_the_one_whose_words_it_has(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    given = as_it_stands(db, negotiation)
    page = next_text_page(db, cast.sefa.actor, negotiation.instrument.code, given)

    assert [line.becomes for line in page.lines] == [clause.code for clause in negotiation.clauses]
    assert (page.same, page.unsure, page.gone) == (3, 0, ())


def test_what_has_no_next_words_would_be_gone_and_can_be_chosen(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    given = [*as_it_stands(db, negotiation)[:2], Given("Article 9", "Signature", "It is open in Geneva.")]
    page = next_text_page(db, cast.sefa.actor, negotiation.instrument.code, given)

    assert page.gone == ("Article 3, Review",)
    assert (page.lines[2].becomes, page.lines[2].choices[0][0]) == ("", negotiation.clauses[2].code)


def test_what_somebody_has_chosen_stands_and_is_sure(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    given = as_it_stands(db, negotiation)
    chosen = [negotiation.clauses[0].code, "", negotiation.clauses[2].code]
    page = next_text_page(db, cast.sefa.actor, negotiation.instrument.code, given, chosen)

    assert [line.becomes for line in page.lines] == chosen
    assert (page.lines[1].is_sure, page.gone) == (True, ("Article 2, Conduct",))


def test_choices_for_another_number_of_clauses_are_forgotten(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = next_text_page(db, cast.sefa.actor, negotiation.instrument.code, as_it_stands(db, negotiation), ["", ""])

    assert page.lines[0].becomes == negotiation.clauses[0].code


def test_the_secretariat_alone_sees_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        next_text_page(db, cast.nadia.actor, negotiation.instrument.code, as_it_stands(db, negotiation))
