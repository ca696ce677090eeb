"""Numbers inside open amendments: which follow a renumbering, and which nobody carries."""

from sqlalchemy.orm import Session

from negotiate.queries.open_numbers import Renumbered, carried_numbers
from negotiate.queries.outlines import working_lines
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled

LABELS = {"Article 3": "Article 4"}


def found(db: Session, negotiation: Negotiation) -> list[tuple[int, str, str, str]]:
    """Return the numbers that follow a renumbering of Article 3 to 4, by amendment."""
    lines = working_lines(db, negotiation.instrument)
    carried, _ = carried_numbers(db, negotiation.instrument, lines, Renumbered({}, LABELS, ()))
    return [(one.number, one.before, one.old, one.new) for row in carried for one in row.numbers]


def test_a_number_in_an_amendments_own_words_follows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "what article 3 names")

    assert [row[2:] for row in found(db, negotiation)] == [("3", "4")]


def test_words_about_another_instrument_stay(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "what article 3 of the Charter names")

    assert found(db, negotiation) == []


def test_an_amendment_without_numbers_is_carried_as_it_is(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    lines = working_lines(db, negotiation.instrument)
    carried, left = carried_numbers(db, negotiation.instrument, lines, Renumbered({}, LABELS, ()))

    assert [(row.amendment, row.numbers) for row in carried] == [(amendment, ())]
    assert left == []


def test_drafts_are_not_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "what article 3 names")

    assert found(db, negotiation) == []
