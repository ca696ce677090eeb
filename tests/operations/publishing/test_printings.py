"""What was set first is what everybody gets: its file, and its lines."""

import hashlib

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from negotiate.errors import Unavailable
from negotiate.models import PrintedClause, Printing, Publication, RecordEntry
from negotiate.operations.publishing.printings import Printed, keep_printing
from negotiate.queries.record.verification import verify
from negotiate.state.text.publications import latest_publication
from tests.operations.negotiation import Negotiation


@pytest.fixture
def basis(db: Session, negotiation: Negotiation) -> Publication:
    """Return the text that the negotiation began from."""
    publication = latest_publication(db, negotiation.instrument)
    assert publication is not None
    return publication


def lines(negotiation: Negotiation, last: int = 5) -> dict[str, list[list[int]]]:
    """Return the lines of a clause: its title on one, its text down to another."""
    return {negotiation.conduct.code: [[-1, 1, 3, 3, 1, 3, 3], [0, 1, 4, 4, 2, last, 48 + last]]}


def test_the_file_that_was_there_first_is_handed_out(db: Session, negotiation: Negotiation, basis: Publication) -> None:
    first = keep_printing(db, basis.code, Printed("page", b"first", lines(negotiation)))
    second = keep_printing(db, basis.code, Printed("page", b"second", lines(negotiation)))

    assert (first, second) == (b"first", b"first")
    assert db.scalar(select(func.count(Printing.id))) == 1


def test_the_record_tells_of_a_file_by_its_seal_and_of_nothing_where_there_was_one(
    db: Session, negotiation: Negotiation, basis: Publication
) -> None:
    keep_printing(db, basis.code, Printed("page", b"first", lines(negotiation)))
    keep_printing(db, basis.code, Printed("page", b"second", lines(negotiation)))

    (entry,) = db.scalars(select(RecordEntry).where(RecordEntry.act == "printed"))
    assert (entry.actor, entry.facts["sha256"]) == ("the house", hashlib.sha256(b"first").hexdigest())


def test_a_file_that_is_changed_afterwards_is_found_by_the_record(
    db: Session, negotiation: Negotiation, basis: Publication
) -> None:
    keep_printing(db, basis.code, Printed("page", b"file", lines(negotiation)))
    whole = verify(db)
    db.execute(update(Printing).values(file="another"))
    db.execute(update(PrintedClause).values(last_line=7))

    found = {fault.partition(":")[0] for fault in verify(db)}

    printing, printed_clause = db.scalars(select(Printing.id)).one(), db.scalars(select(PrintedClause.id)).one()
    assert whole == []
    assert found == {f"printing {printing}, column file", f"printed clause {printed_clause}, column last_line"}


def test_a_clause_is_found_by_its_first_line_and_its_last(
    db: Session, negotiation: Negotiation, basis: Publication
) -> None:
    keep_printing(db, basis.code, Printed("page", b"file", lines(negotiation)))

    (row,) = db.scalars(select(PrintedClause))
    assert row.published_clause.clause is negotiation.conduct
    assert (row.first_page, row.first_line, row.first_running) == (1, 3, 3)
    assert (row.last_page, row.last_line, row.last_running) == (2, 5, 53)


def test_a_file_with_other_numbers_is_kept_beside_it(db: Session, negotiation: Negotiation, basis: Publication) -> None:
    keep_printing(db, basis.code, Printed("page", b"by page", lines(negotiation)))

    assert keep_printing(db, basis.code, Printed("running", b"running", lines(negotiation))) == b"running"
    assert db.scalar(select(func.count(PrintedClause.id))) == 1


def test_a_file_with_other_lines_is_not_handed_out(db: Session, negotiation: Negotiation, basis: Publication) -> None:
    keep_printing(db, basis.code, Printed("page", b"by page", lines(negotiation)))

    with pytest.raises(Unavailable, match="other lines"):
        keep_printing(db, basis.code, Printed("running", b"running", lines(negotiation, last=6)))
    assert db.scalars(select(Printing.numbers)).all() == ["page"]
