"""Left lists: of "articles 5, 6 or 7" every number follows, or none."""

import pytest
from sqlalchemy.orm import Session

from negotiate.state.numbering.citations import cross_references_of
from negotiate.state.numbering.left_lists import kept_references
from negotiate.state.numbering.renumbering_plan import renumbering_plan
from negotiate.state.numbering.unresolved_references import WhyUnresolved, label_counts
from negotiate.state.text.outlines import working_lines
from negotiate.text.references.references import references
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.state.numbering.test_number_rewrites import LIST, cited

TURNED = "1. Ships sail at sea in winter.\n\n2. States act in good faith at all times.\n\n3. Planes fly high."
WITHOUT_SHIPS = "1. States act in good faith at all times.\n\n2. Planes fly high."


def test_both_ends_of_a_torn_range_stay(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    citations = cited(db, cast, negotiation, "paragraphs 1 to 3", TURNED)
    kept = kept_references((), (), citations, {})

    assert sorted(one.path for one in kept.clauses) == [("1",), ("3",)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("articles 1 and 2", []),
        ("articles 1 and 99", [("article", 1, 0), ("article", 99, 0)]),
        ("articles 1 plus 2", [("article", 1, 0)]),
        ("articles 1 and 2, and article 99", [("article", 99, 0)]),
    ],
)
def test_one_number_that_points_to_nothing_keeps_its_whole_list(
    db: Session, negotiation: Negotiation, text: str, kept: list[tuple[str, int, int]]
) -> None:
    counts = label_counts(working_lines(db, negotiation.instrument))

    found = kept_references(references(text), (), (), counts)

    assert sorted(one.key for one in found.clauses) == kept


def test_a_paragraph_that_is_gone_keeps_the_others_of_its_list(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    cited(db, cast, negotiation, "paragraphs 1, 2 and 3", WITHOUT_SHIPS)
    plan = renumbering_plan(db, negotiation.instrument)

    assert plan.references == ()
    assert [(one.words, one.kind) for one in plan.unresolved] == [
        ("2", WhyUnresolved.GONE),
        ("article 2, paragraphs 1, 2 and 3", WhyUnresolved.LIST),
    ]


def test_a_list_whose_paragraphs_all_stand_follows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    cited(
        db,
        cast,
        negotiation,
        "paragraphs 1, 2 and 3",
        f"1. It is new.\n\n{LIST.replace('3.', '4.').replace('2.', '3.').replace('1.', '2.')}",
    )
    lines = working_lines(db, negotiation.instrument)
    found = cross_references_of(db, lines, ())
    kept = kept_references(found.references[-1][1], (), found.citations, label_counts(lines))

    assert not kept.paragraphs
