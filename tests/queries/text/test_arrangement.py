"""The list of clauses to be arranged: where each can go, and what can be done to one."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import ClauseKind
from negotiate.queries.text.arrangement import arranged_page, arrangement_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def ways(db: Session, cast: Cast, negotiation: Negotiation) -> list[tuple[str | None, str | None]]:
    """Return where each clause can go, by the place of the clause behind which it would stand then."""
    codes = {clause.code: place for place, clause in enumerate(negotiation.clauses, start=1)}
    page = arrangement_page(db, cast.sefa.actor, negotiation.instrument.code)
    return [
        tuple(str(codes.get(way, way)) if way is not None else None for way in (one.up, one.down))
        for one in page.clauses
    ]


def test_a_clause_goes_over_its_neighbours(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert ways(db, cast, negotiation) == [(None, "2"), ("", "3"), ("1", None)]


def test_a_part_goes_over_whole_parts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second, third = negotiation.clauses
    first.kind = third.kind = ClauseKind.PART
    second.depth = 1
    db.flush()

    assert ways(db, cast, negotiation) == [(None, "3"), ("", "3"), ("", None)]


def test_open_amendments_are_counted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    page = arrangement_page(db, cast.sefa.actor, negotiation.instrument.code)

    assert [clause.open for clause in page.clauses] == [0, 1, 0]


def test_a_clause_is_split_before_any_paragraph_but_the_first(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    page = arranged_page(db, cast.sefa.actor, negotiation.clauses[0].code)

    assert page.paragraphs == ((1, "2. It applies at all times."),)
    assert (page.next_label, page.neighbour.label if page.neighbour else "") == ("Article 1 bis", "Article 2")


def test_the_last_clause_has_nothing_to_join(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert arranged_page(db, cast.sefa.actor, negotiation.clauses[2].code).neighbour is None


def test_a_delegate_arranges_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        arrangement_page(db, cast.nadia.actor, negotiation.instrument.code)
