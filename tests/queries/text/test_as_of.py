"""The text that counts on a day follows from publications and recorded events alone."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Publication
from negotiate.operations.dates.dates import NewEvent, Occurrence, record_event
from negotiate.operations.publishing.reopenings import NewReopening, reopen
from negotiate.queries.text.as_of import AsOfPage, Force, as_of_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, published
from tests.queries.watching import in_force, sunset

BEGUN = datetime(2023, 5, 1, tzinfo=UTC)
CLOSED = datetime(2023, 9, 1, tzinfo=UTC)


@pytest.fixture
def dated(db: Session, cast: Cast) -> Negotiation:
    """Return a negotiation of 2023 whose first round was published in September."""
    with clock.at(BEGUN):
        begun = begin(db, cast)
    with clock.at(CLOSED):
        published(db, cast, begun.round, "Round 1 text")
    return begun


def page(db: Session, cast: Cast, dated: Negotiation, *day: int) -> AsOfPage:
    """Return the text of a day."""
    return as_of_page(db, cast.nadia.actor, dated.instrument.code, date(*day))


@pytest.mark.parametrize(
    ("day", "force", "text"),
    [
        ((2023, 4, 30), Force.NOTHING, ""),
        ((2023, 5, 1), Force.PUBLISHED, "Basis text"),
        ((2023, 9, 1), Force.PUBLISHED, "Round 1 text"),
        ((2023, 10, 1), Force.ADOPTED, "Round 1 text"),
        ((2024, 1, 17), Force.IN_FORCE, "Round 1 text"),
        ((2030, 1, 1), Force.ENDED, "Round 1 text"),
    ],
)
def test_the_newest_event_of_the_day_says_what_the_text_counts_for(
    db: Session, cast: Cast, dated: Negotiation, day: tuple[int, int, int], force: Force, text: str
) -> None:
    code, sefa = dated.instrument.code, cast.sefa.actor
    record_event(db, sefa, code, NewEvent("adoption", Occurrence(date(2023, 10, 1), "Record 1")))
    in_force(db, cast, dated)
    record_event(db, sefa, code, NewEvent("termination", Occurrence(date(2029, 12, 31), "Record 2")))

    found = page(db, cast, dated, *day)

    assert (found.force, found.text) == (force, text)


def test_the_text_that_was_named_counts(db: Session, cast: Cast, dated: Negotiation) -> None:
    basis = db.scalars(select(Publication).where(Publication.ordinal == 0)).one()
    in_force(db, cast, dated, text=basis.code)

    found = page(db, cast, dated, 2024, 2, 1)

    assert (found.text, found.is_named) == ("Basis text", True)


@pytest.mark.parametrize(("day", "gone"), [((2026, 1, 17), False), ((2026, 1, 18), True)])
def test_a_clause_lapses_by_itself_after_its_last_day(
    db: Session, cast: Cast, dated: Negotiation, day: tuple[int, int, int], gone: bool
) -> None:
    sunset(db, cast, dated, "")
    in_force(db, cast, dated)

    assert page(db, cast, dated, *day).clauses[0].is_gone is gone


def test_a_paragraph_lapses_by_itself(db: Session, cast: Cast, dated: Negotiation) -> None:
    sunset(db, cast, dated, "2")
    in_force(db, cast, dated)

    objective = page(db, cast, dated, 2027, 1, 1).clauses[0]

    assert not objective.is_gone
    assert [ending.paragraph for ending in objective.lapsed] == ["2"]


def test_a_reopened_clause_is_marked_and_its_words_stay(db: Session, cast: Cast, dated: Negotiation) -> None:
    in_force(db, cast, dated)
    reopen(db, cast.sefa.actor, dated.instrument.code, NewReopening([dated.conduct.code], "Review"))

    marked = [one.clause.label for one in page(db, cast, dated, 2027, 1, 1).clauses if one.is_reopened]

    assert marked == ["Article 2"]
