"""Lists part by part: no more rows are asked for than a part has, and what is not there is refused."""

import pytest
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Clause
from negotiate.queries.parts import Cursor, keys_of_part, part_of
from tests.operations.negotiation import Negotiation


def clauses(negotiation: Negotiation) -> Select[int, str]:
    """Return the question for the clauses of a negotiation, of which there are three."""
    return select(Clause.id, Clause.code).where(Clause.instrument_id == negotiation.instrument.id)


def test_keys_are_read_part_by_part(db: Session, negotiation: Negotiation) -> None:
    rows, place = clauses(negotiation), (Clause.ordinal, Clause.id)
    first = keys_of_part(db, rows, place, Cursor("", 2))
    second = keys_of_part(db, rows, place, Cursor(first.following, 2))

    assert [*first.ids, *second.ids] == [clause.id for clause in negotiation.clauses]
    assert (first.following, second.following) == (negotiation.clauses[1].code, "")


def test_a_list_is_begun_anew_where_nothing_goes_by_the_name(db: Session, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="Begin the list anew"):
        keys_of_part(db, clauses(negotiation), (Clause.id,), Cursor("nothing", 2))
    with pytest.raises(Invalid, match="Begin the list anew"):
        part_of("abc", "abc", Cursor("d", 2))


def test_a_part_that_is_exactly_the_rest_is_the_last(db: Session, negotiation: Negotiation) -> None:
    assert keys_of_part(db, clauses(negotiation), (Clause.id,), Cursor("", 3)).following == ""
    assert part_of("abc", "abc", Cursor("a", 2)).following == ""
