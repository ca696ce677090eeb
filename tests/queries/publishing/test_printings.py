"""Where a clause stands in print, and what stands on a line that somebody cites."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Publication
from negotiate.operations.publishing.printings import Printed, keep_printing
from negotiate.queries.publishing.printings import lines_found, lines_of_clause, lines_of_publication
from negotiate.state.text.publications import latest_publication
from negotiate.text.finding.cited_lines import CitedLine
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published


@pytest.fixture
def basis(db: Session, negotiation: Negotiation) -> Publication:
    """Return the text that the negotiation began from, set on two pages."""
    publication = latest_publication(db, negotiation.instrument)
    assert publication is not None
    objective, conduct, _ = negotiation.clauses
    rows = {
        objective.code: [[-1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 2, 1, 2, 2]],
        conduct.code: [[-1, 1, 3, 3, 1, 3, 3], [0, 1, 4, 4, 2, 5, 53]],
    }
    keep_printing(db, publication.code, Printed("page", b"file", rows))
    return publication


def test_a_clause_tells_its_lines_and_those_of_its_paragraphs(
    db: Session, negotiation: Negotiation, basis: Publication
) -> None:
    (told,) = lines_of_clause(db, negotiation.conduct)

    assert (told.text.code, told.span.words) == (basis.code, "page 1, line 3 to page 2, line 5")
    assert [(one.name, one.span.words) for one in told.paragraphs] == [
        ("title", "page 1, line 3"),
        ("text without a number", "page 1, line 4 to page 2, line 5"),
    ]


def test_a_clause_that_has_not_been_set_tells_none(db: Session, negotiation: Negotiation, basis: Publication) -> None:
    review = negotiation.clauses[2]

    assert lines_of_clause(db, review) == ()
    assert [clause.clause_code for clause in lines_of_publication(db, basis)] == [
        clause.code for clause in negotiation.clauses[:2]
    ]


@pytest.mark.parametrize(
    ("page", "line", "name"),
    [(1, 1, "Article 1"), (1, 3, "Article 2"), (1, 40, "Article 2"), (2, 5, "Article 2"), (None, 53, "Article 2")],
)
def test_a_line_leads_to_what_stands_on_it(
    db: Session, negotiation: Negotiation, basis: Publication, page: int | None, line: int, name: str
) -> None:
    (found,) = lines_found(db, negotiation.instrument.id, CitedLine(page, line))

    assert found.text.code == basis.code
    assert found.name.startswith(name)


def test_a_line_that_a_text_does_not_have_leads_nowhere_and_names_the_text(
    db: Session, negotiation: Negotiation, basis: Publication
) -> None:
    (found,) = lines_found(db, negotiation.instrument.id, CitedLine(2, 6))

    assert (found.text.code, found.name, found.clause_code) == (basis.code, "", "")


def test_the_text_that_is_named_is_meant_and_no_other(
    db: Session, cast: Cast, negotiation: Negotiation, basis: Publication
) -> None:
    revised = published(db, cast, negotiation.round, "Revised text")
    keep_printing(db, revised.code, Printed("page", b"file", {negotiation.conduct.code: [[0, 1, 1, 1, 1, 9, 9]]}))

    everywhere = lines_found(db, negotiation.instrument.id, CitedLine(1, 1))
    there = lines_found(db, negotiation.instrument.id, CitedLine(1, 1, "basis TEXT"))

    assert [one.text.name for one in everywhere] == ["Revised text (round 1)", "Basis text"]
    assert [one.text.code for one in there] == [basis.code]
    assert lines_found(db, negotiation.instrument.id, CitedLine(1, 1, "no such text")) == ()
    assert [told.text.code for told in lines_of_clause(db, negotiation.conduct)] == [revised.code, basis.code]
