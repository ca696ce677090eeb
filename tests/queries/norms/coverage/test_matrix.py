"""The coverage of a text: what is said, what is said to be given by none, and of what nobody has said anything."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import NormNeed
from negotiate.queries.norms.coverage.matrix import COLUMNS, coverage_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.norms.test_coverage import benchmarked, said


def test_where_nothing_is_said_every_clause_is_shown_with_its_gaps(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    page = coverage_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert (len(page.rows), page.shows_all, page.gaps) == (3, True, 3 * len(COLUMNS))


def test_a_norm_is_shown_with_what_is_said_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    _, conduct, review = negotiation.clauses
    said(db, cast.nadia, conduct, NormNeed.REVIEW, review)
    said(db, cast.bela, conduct, NormNeed.REVIEW, None, "It is no review of this.")
    said(db, cast.nadia, conduct, NormNeed.REQUIRES, review)
    benchmarked(db, cast.nadia, conduct)
    corrected(db, cast, review, "shall review", "should review")
    page = coverage_page(db, cast.chen.actor, negotiation.instrument.code, review.code)
    [row] = page.rows
    reviewed = next(cell for cell in row.cells if cell.need is NormNeed.REVIEW)

    assert (page.troubled, page.nones, page.gaps) == (2, 1, len(COLUMNS) - 2)
    assert reviewed.differs
    assert reviewed.said == "Article 3 (weaker than when it was named); none, says Belmara"
    assert page.opened is not None
    assert [line.clause for line in page.opened.required_by] == ["Article 2"]


def test_every_clause_is_shown_where_that_is_asked(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    benchmarked(db, cast.nadia, negotiation.conduct)
    page = coverage_page(db, cast.nadia.actor, negotiation.instrument.code, every=True)

    assert [row.is_said_of for row in page.rows] == [False, True, False]


def test_who_is_not_there_finds_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        coverage_page(db, cast.ada.actor, negotiation.instrument.code)
