"""Loose ends: references that nobody can carry, and numbers that do not run on."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Clause, Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert, move
from negotiate.state.numbering.renumbering_plan import renumbering_plan
from negotiate.state.numbering.unresolved_references import WhyUnresolved, unordered
from negotiate.state.text.order import order_of
from negotiate.state.text.outlines import working_lines
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, OBJECTIVE, Negotiation, corrected

EDITORIAL = Signing(Hand.EDITORIAL)


def put(db: Session, cast: Cast, negotiation: Negotiation, body: str, label: str = "") -> Clause:
    """Insert a clause behind the last one."""
    new = NewClause(label, "Care", body)
    return insert(db, cast.sefa.actor, negotiation.clauses[2].code, new, EDITORIAL).clause


def unresolved(db: Session, negotiation: Negotiation) -> list[tuple[str, WhyUnresolved, str]]:
    """Return what a renumbering of the whole text would leave as it stands."""
    plan = renumbering_plan(db, negotiation.instrument)
    return [(one.words, one.kind, one.detail) for one in plan.unresolved]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("article 17", WhyUnresolved.NOTHING),
        ("article 1, paragraph 7", WhyUnresolved.NOTHING),
        ("paragraph 4", WhyUnresolved.NOTHING),
    ],
)
def test_a_reference_to_nothing_is_told(
    db: Session, cast: Cast, negotiation: Negotiation, words: str, kind: WhyUnresolved
) -> None:
    put(db, cast, negotiation, f"1. States act under {words}.")

    assert unresolved(db, negotiation) == [(words, kind, "")]


def test_a_paragraph_that_was_taken_out_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under article 1, paragraph 1.")
    corrected(db, cast, negotiation.clauses[0], OBJECTIVE, OBJECTIVE.split("\n\n")[1].replace("2.", "1."))

    assert unresolved(db, negotiation) == [
        ("article 1, paragraph 1", WhyUnresolved.GONE, "It meant Article 1, paragraph 1.")
    ]


def test_a_paragraph_on_another_level_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under article 1, paragraph 2.")
    corrected(db, cast, negotiation.clauses[0], "2. It applies", "(a) It applies")

    assert unresolved(db, negotiation) == [
        ("article 1, paragraph 2", WhyUnresolved.LEVEL, "Its paragraph is Article 1, paragraph 1 (a) now.")
    ]


def test_a_recital_that_bears_no_number_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "The Parties to this Convention,\n\nRecalling the Charter,", "Preamble")
    put(db, cast, negotiation, "States act as recital 2 says.")

    assert unresolved(db, negotiation) == [("recital 2", WhyUnresolved.UNNUMBERED, "")]


def test_a_recital_that_bears_a_number_is_followed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    recitals = put(db, cast, negotiation, "(1) Recalling the Charter,\n\n(2) Noting its aims,", "Preamble")
    put(db, cast, negotiation, "States act as recital 2 says.")
    corrected(db, cast, recitals, "(2) Noting", "(2) Aware of the time that has passed,\n\n(3) Noting")
    plan = renumbering_plan(db, negotiation.instrument)

    assert plan.unresolved == ()
    assert [(one.old, one.new) for one in plan.references] == [("2", "3")]


def test_an_item_in_the_line_of_its_paragraph_is_followed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    court = put(db, cast, negotiation, "1. (a) The Court sits in public.\n(b) It decides by majority.", "Article 4")
    put(db, cast, negotiation, "States act under article 4, paragraph 1 (a).", "Article 5")
    corrected(db, cast, court, "1. (a)", "1. States set up a Court of nine judges.\n\n2. (a)")
    plan = renumbering_plan(db, negotiation.instrument)

    assert plan.unresolved == ()
    assert ("1", "2") in [(one.old, one.new) for one in plan.references]


def test_a_range_that_a_move_has_torn_is_told_and_left(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under articles 1 to 3.", "Article 4")
    last = put(db, cast, negotiation, "It comes late.", "Article 5")
    order = order_of(db, negotiation.instrument).seal
    move(db, cast.sefa.actor, last.code, negotiation.clauses[0].code, order, EDITORIAL)
    plan = renumbering_plan(db, negotiation.instrument)

    assert [(one.words, one.kind) for one in plan.unresolved] == [("articles 1 … 3", WhyUnresolved.RANGE)]
    assert "Article 1, Article 2, Article 3; they will be Article 1, Article 3, Article 4" in plan.unresolved[0].detail
    assert plan.references == ()


def test_a_range_that_stays_together_follows_its_ends(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under articles 2 to 3.", "Article 4")
    new = NewClause("", "Care", "It is new.")
    insert(db, cast.sefa.actor, negotiation.conduct.code, new, EDITORIAL)
    plan = renumbering_plan(db, negotiation.instrument)

    assert [(one.old, one.new) for one in plan.references] == [("3", "4")]
    assert plan.unresolved == ()


def test_a_range_over_a_number_that_nothing_bears_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under articles 2 to 6.", "Article 6")

    assert unresolved(db, negotiation) == [("6", WhyUnresolved.HOLE, "4, 5")]


def test_neither_end_follows_of_a_range_of_paragraphs_that_is_torn(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    body = "1. States act in good faith at all times.\n\n2. Ships sail at sea in winter.\n\n3. Planes fly high."
    corrected(db, cast, negotiation.conduct, CONDUCT, body)
    put(db, cast, negotiation, "See article 2, paragraphs 1 to 3.", "Article 4")
    turned = "1. Ships sail at sea in winter.\n\n2. States act in good faith at all times.\n\n3. Planes fly high."
    corrected(db, cast, negotiation.conduct, body, turned)

    assert unresolved(db, negotiation) == [("3", WhyUnresolved.RANGE, "It differs by Article 2, paragraph 1.")]
    assert renumbering_plan(db, negotiation.instrument).references == ()


def test_a_paragraph_taken_out_inside_a_range_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    body = "1. States act.\n\n2. Ships sail at sea in winter.\n\n3. Planes fly high."
    corrected(db, cast, negotiation.conduct, CONDUCT, body)
    put(db, cast, negotiation, "See article 2, paragraphs 1 to 3.", "Article 4")
    corrected(db, cast, negotiation.conduct, "2. Ships sail at sea in winter.\n\n3.", "2.")

    assert unresolved(db, negotiation) == [("3", WhyUnresolved.ENDED, "It was Article 2, paragraph 2.")]


def test_a_neighbour_that_is_another_one_now_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = put(db, cast, negotiation, "1. States act.\n\n2. The preceding paragraph holds.", "Article 4")
    corrected(db, cast, clause, "\n\n2. The", "\n\n2. Ships sail.\n\n3. The")

    assert unresolved(db, negotiation) == [
        ("preceding paragraph", WhyUnresolved.PLACE, "It is Article 4, paragraph 1 now.")
    ]


def test_labels_and_enumerators_that_do_not_run_on_are_listed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    put(db, cast, negotiation, "1. A.\n\n2. B:\n\n(a) x;\n\n(c) y.", "Article 6")
    corrected(db, cast, negotiation.conduct, CONDUCT, "1. A.\n\n3. B.")
    found = unordered(working_lines(db, negotiation.instrument))

    assert [(one.label, one.number, one.after) for one in found] == [
        ("Article 6", "Article 6", "Article 3"),
        ("Article 2", "paragraph 3", "paragraph 1"),
        ("Article 6", "paragraph 2 (c)", "paragraph 2 (a)"),
    ]
