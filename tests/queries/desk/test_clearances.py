"""What a clause leaves open, as the form shows it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.queries.desk.clearances import clearance_page, edits_of
from negotiate.text.edits import apply
from negotiate.text.wording import Wording
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, OBJECTIVE, Negotiation, corrected

OPEN = "1. States [shall][should] act [at once].\n\nOption 1: [States rest [now].]\n\nOption 2: [No text]"


def test_every_place_is_named_with_its_answers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, OPEN)
    page = clearance_page(db, cast.sefa.actor, negotiation.conduct.code)

    assert [(one.where, one.dispute, one.answers) for one in page.places[:2]] == [
        ("Paragraph 1", "one of several wordings", (("Keep", "shall"), ("Keep", "should"))),
        ("Paragraph 1", "words that stay or go", (("Keep", "at once"), ("Take out", ""))),
    ]
    assert page.has_round


def test_a_place_inside_another_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, OPEN)
    page = clearance_page(db, cast.sefa.actor, negotiation.conduct.code)

    assert [one.is_inner for one in page.places] == [False, False, False, True]


def test_a_heading_has_places_of_its_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.clauses[0], OBJECTIVE, OBJECTIVE.replace("objective", "[objective][purpose]"))
    page = clearance_page(db, cast.sefa.actor, negotiation.clauses[0].code)

    assert [one.where for one in page.places] == ["Paragraph 1"]


def test_answers_that_a_clause_does_not_have_are_left_out_of_the_preview(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, OPEN)
    page = clearance_page(db, cast.sefa.actor, negotiation.conduct.code)

    assert apply(page.base.text, page.edits({0: 0, 9: 0, 1: 5})) == page.base.text.replace("[shall][should]", "shall")


def test_the_edits_make_the_cleared_text() -> None:
    wording = Wording("[Aim]", "Act [now].")

    assert apply(wording.text, edits_of(wording, {0: 0, 1: 1})) == "Aim\n\nAct."


def test_a_delegate_sees_no_form(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        clearance_page(db, cast.nadia.actor, negotiation.conduct.code)


def test_a_place_is_found_by_whole_words_or_by_its_number(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    body = "1. [Act.]\n\n2. (A) States with great and lasting capabilities shall help all **[peoples]**."
    corrected(db, cast, negotiation.conduct, CONDUCT, body)
    page = clearance_page(db, cast.sefa.actor, negotiation.conduct.code)

    assert [(one.where, one.before) for one in page.places] == [
        ("Paragraph 1", ""),
        ("Paragraph 2", "lasting capabilities shall help all"),
    ]
