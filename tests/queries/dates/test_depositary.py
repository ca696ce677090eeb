"""The table of parties, and our own count beside the recorded event."""

from datetime import date

from sqlalchemy.orm import Session

from negotiate.operations.dates.dates import NewEvent, Occurrence, record_event
from negotiate.queries.dates.depositary import PartiesPage, parties_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.watching import deposited, review

FIRST, SECOND = date(2025, 3, 1), date(2025, 6, 1)


def page_of(db: Session, cast: Cast, negotiation: Negotiation, on: date = date(2026, 1, 1)) -> PartiesPage:
    """Return the table after two instruments, with a rule that counts to the second."""
    review(db, cast, negotiation, "90 days after the second instrument")
    deposited(db, cast, negotiation, cast.belmara, FIRST)
    deposited(db, cast, negotiation, cast.arvenia, SECOND)
    return parties_page(db, cast.nadia.actor, negotiation.instrument.code, on)


def test_every_party_has_its_acts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = page_of(db, cast, negotiation)

    assert [(row.name, row.instrument[0].happened_on) for row in page.rows] == [("Arvenia", SECOND), ("Belmara", FIRST)]
    assert page.totals == (0, 2, 0)


def test_the_table_is_that_of_the_day(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert page_of(db, cast, negotiation, date(2025, 4, 1)).totals == (0, 1, 0)


def test_our_count_makes_no_event(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    [count] = page_of(db, cast, negotiation).counts

    assert (count.event, count.have, count.reached_on) == ("second instrument", 2, SECOND)
    assert count.recorded is None
    assert count.disagrees


def test_a_recorded_event_that_agrees_is_shown_beside_the_count(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    record_event(db, cast.sefa.actor, code, NewEvent("2nd instrument", Occurrence(SECOND, "Notification 4")))

    [count] = page_of(db, cast, negotiation).counts

    assert count.recorded is not None
    assert not count.disagrees


def test_a_recorded_event_of_another_day_disagrees(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = negotiation.instrument.code
    record_event(db, cast.sefa.actor, code, NewEvent("second instrument", Occurrence(FIRST, "Notification 4")))

    assert page_of(db, cast, negotiation).counts[0].disagrees
