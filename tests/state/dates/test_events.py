"""What counts of the entries, and under which names rules find them."""

from datetime import date

from sqlalchemy.orm import Session

from negotiate.dates import DatedEvent
from negotiate.operations.dates.dates import Occurrence, correct_event
from negotiate.operations.dates.depositary import retract_event
from negotiate.policy import NOBODY
from negotiate.state.dates.events import Counting, counting, event_lines, events_of, happenings, newest_entry
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.watching import IN_FORCE, deposited, in_force, review


def test_a_ratification_counts_as_an_instrument(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    deposited(db, cast, negotiation, cast.arvenia, IN_FORCE)

    known = happenings(events_of(db, negotiation.instrument))

    assert known == [DatedEvent("ratification", IN_FORCE, "Arvenia"), DatedEvent("instrument", IN_FORCE, "Arvenia")]


def test_a_corrected_entry_and_one_taken_back_count_no_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    wrong = in_force(db, cast, negotiation)
    right = correct_event(db, cast.sefa.actor, wrong.code, Occurrence(date(2024, 1, 18), "Notification 3"))
    retract_event(db, cast.sefa.actor, right.code, "It has not happened.")
    events = events_of(db, negotiation.instrument)

    assert counting(events) == []
    lines = event_lines(cast.nadia.actor, negotiation.instrument, events)
    assert [line.counting for line in lines] == [Counting.RETRACTED, Counting.CORRECTED]


def test_who_recorded_an_entry_is_told_to_readers_of_the_record_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument = negotiation.instrument
    events = [in_force(db, cast, negotiation)]
    told = [event_lines(actor, instrument, events)[0].recorded_by for actor in (cast.nadia.actor, NOBODY)]

    assert told == [cast.sefa.actor.name, ""]


def test_an_answer_counts_for_its_own_rule_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = (review(db, cast, negotiation), review(db, cast, negotiation, "6 years after entry into force"))
    event = in_force(db, cast, negotiation)
    event.date_rule = first
    db.flush()
    events = events_of(db, negotiation.instrument)

    assert len(happenings(events, first)) == 1
    assert happenings(events, second) == []


def test_the_newest_entry_is_the_one_written_last(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    in_force(db, cast, negotiation)
    last = deposited(db, cast, negotiation, cast.arvenia, date(2023, 1, 1))

    assert newest_entry(events_of(db, negotiation.instrument)) == last.code
    assert newest_entry([]) == ""
