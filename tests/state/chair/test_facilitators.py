"""Who may be a facilitator of an instrument, and who is or is going to be."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.operations.chair.facilitators import end_facilitation
from negotiate.state.chair.facilitators import facilitations_of, possible_facilitators, stands_at, still_to_lead
from tests.cast import Cast
from tests.operations.facilitating import facilitator
from tests.operations.negotiation import Negotiation


def test_whoever_reads_the_negotiation_may_be_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    names = [person.name.split()[0] for person in possible_facilitators(db, negotiation.instrument)]

    assert names == ["Bela", "Hugo", "Nadia", "Noor", "Sefa", "Sten"]


def test_an_office_stands_until_its_end_or_until_it_is_ended(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = facilitator(db, cast, negotiation)
    later = row.since + timedelta(days=1)

    stood = [stands_at(row, instant) for instant in (row.since - timedelta(seconds=1), later, row.ends_at)]
    with clock.at(later):
        end_facilitation(db, cast.sefa.actor, row.code, "Done.")
    left = stands_at(row, later)

    assert (stood, left) == ([False, True, False], False)


def test_what_is_over_leads_no_more_and_is_told_still(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = facilitator(db, cast, negotiation)

    with clock.at(row.ends_at):
        assert still_to_lead(db, negotiation.instrument) == []
        assert facilitations_of(db, negotiation.instrument) == [row]
    assert still_to_lead(db, negotiation.instrument) == [row]
