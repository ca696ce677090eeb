"""Giving the office of a facilitator, what it lets somebody do, and how that ends."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import Level, Meeting, RecordEntry
from negotiate.operations.chair.facilitators import NewOffice, end_facilitation, name_facilitator
from negotiate.operations.house.departures import end_participation
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda, strike_from_the_agenda
from negotiate.operations.meetings.announcing import announce, cancel, change
from negotiate.operations.meetings.floor import ask_for_the_floor, call_item, end_the_turn, give_the_floor
from negotiate.operations.meetings.summaries import NewSummary, sum_up
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.record.verification import verify
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.facilitating import WEEK, facilitator, led_by, now_as
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import HOUR, announced, planned, put


def last_actor(db: Session) -> str:
    return db.scalars(select(RecordEntry.actor).order_by(RecordEntry.id.desc()).limit(1)).one()


@pytest.mark.parametrize("who", ["sefa", "chen"])
def test_the_secretariat_and_the_chair_name_a_facilitator(
    db: Session, cast: Cast, negotiation: Negotiation, who: str
) -> None:
    new = NewOffice(cast.nadia.code, clock.now() + WEEK, clauses=(negotiation.conduct.code,))

    row = name_facilitator(db, getattr(cast, who).actor, negotiation.instrument.code, new)

    assert [one.clause for one in row.clauses] == [negotiation.conduct]
    assert verify(db) == []


def test_nobody_else_names_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    new = NewOffice(cast.nadia.code, clock.now() + WEEK)

    with pytest.raises(Forbidden):
        name_facilitator(db, cast.bela.actor, negotiation.instrument.code, new)


@pytest.mark.parametrize("who", ["olu", "solveig", "chen"])
def test_only_whoever_reads_the_negotiation_is_named(
    db: Session, cast: Cast, negotiation: Negotiation, who: str
) -> None:
    new = NewOffice(getattr(cast, who).code, clock.now() + WEEK)

    with pytest.raises(Invalid) as refused:
        name_facilitator(db, cast.sefa.actor, negotiation.instrument.code, new)

    assert refused.value.field == "person"


def test_an_office_that_would_be_over_is_not_given(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    now = clock.now()
    code = negotiation.instrument.code

    with pytest.raises(Invalid, match="past"):
        name_facilitator(db, cast.sefa.actor, code, NewOffice(cast.nadia.code, now - HOUR))
    with pytest.raises(Invalid, match="before the first"):
        name_facilitator(db, cast.sefa.actor, code, NewOffice(cast.nadia.code, now + HOUR, since=now + 2 * HOUR))


def test_nobody_holds_the_same_office_twice(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)

    with pytest.raises(Invalid, match="already"):
        facilitator(db, cast, negotiation)


def test_a_facilitator_keeps_a_meeting_that_she_leads(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office = facilitator(db, cast, negotiation, negotiation.conduct)
    meeting = led_by(db, cast, negotiation, office)
    nadia = now_as(db, cast.nadia)

    item = put_on_the_agenda(db, nadia, meeting.code, NewItem("Conduct", (negotiation.conduct.code,)))

    assert (meeting.plan.facilitator, meeting.plan.capacity) == (cast.nadia.name, "facilitator")
    assert last_actor(db) == f"{cast.nadia.name} (facilitator)"
    assert strike_from_the_agenda(db, nadia, item.code).item == item


def test_she_announces_a_meeting_that_she_leads_and_no_other(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office = facilitator(db, cast, negotiation)
    nadia, code = now_as(db, cast.nadia), negotiation.instrument.code

    meeting = announce(db, nadia, code, planned(office=office.code))
    change(db, nadia, meeting.code, 1, planned(meeting.plan.begins_at, "Moved", office=office.code))

    assert last_actor(db) == f"{cast.nadia.name} (facilitator)"
    with pytest.raises(Invalid) as refused:
        announce(db, nadia, code, planned(facilitator="Somebody"))
    assert refused.value.field == "office"


def test_she_does_nothing_to_a_meeting_that_others_lead(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    meeting = announced(db, cast, negotiation)
    item = put(db, cast, meeting, negotiation.conduct)

    with pytest.raises(Forbidden):
        cancel(db, now_as(db, cast.nadia), meeting.code, "No.")
    with pytest.raises(Forbidden):
        call_item(db, now_as(db, cast.nadia), item.code)


def test_she_puts_only_her_clauses_on_the_agenda(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = led_by(db, cast, negotiation, facilitator(db, cast, negotiation, negotiation.conduct))
    other = next(clause for clause in negotiation.clauses if clause != negotiation.conduct)
    theirs = put(db, cast, meeting, other)
    nadia = now_as(db, cast.nadia)

    with pytest.raises(Invalid) as refused:
        put_on_the_agenda(db, nadia, meeting.code, NewItem("Other", (other.code,)))
    with pytest.raises(Forbidden):
        strike_from_the_agenda(db, nadia, theirs.code)

    assert refused.value.field == "clause"


def test_she_keeps_the_list_of_speakers_and_sums_up(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = led_by(db, cast, negotiation, facilitator(db, cast, negotiation))
    item = put(db, cast, meeting, negotiation.conduct)
    asked = ask_for_the_floor(db, cast.bela.actor, item.code)
    nadia = now_as(db, cast.nadia)

    call_item(db, nadia, item.code)
    give_the_floor(db, nadia, asked.code)
    end_the_turn(db, nadia, asked.code)
    with clock.at(meeting.plan.begins_at):
        sum_up(db, now_as(db, cast.nadia), meeting.code, NewSummary("They agreed."))

    told = db.scalars(select(RecordEntry.actor).order_by(RecordEntry.id.desc()).limit(4)).all()
    assert set(told) == {f"{cast.nadia.name} (facilitator)"}


def test_she_says_how_far_her_clauses_are_agreed_within_the_group(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    facilitator(db, cast, negotiation, negotiation.conduct)
    nadia, clause = now_as(db, cast.nadia), negotiation.conduct
    version = current_version(db, clause).code

    set_status(db, nadia, clause.code, version, Agreement(Level.AGREED_IN_GROUP, "contact group"))

    assert last_actor(db) == f"{cast.nadia.name} (facilitator)"
    with pytest.raises(Invalid, match="chair or the secretariat"):
        set_status(db, nadia, clause.code, version, Agreement(Level.AGREED, "contact group"))


def test_of_other_clauses_she_says_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation, negotiation.conduct)
    other = next(clause for clause in negotiation.clauses if clause != negotiation.conduct)
    version = current_version(db, other).code

    with pytest.raises(Forbidden):
        set_status(db, now_as(db, cast.nadia), other.code, version, Agreement(Level.UNDER_DISCUSSION))


def test_an_office_gives_nothing_before_it_begins_and_when_it_is_over(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    begins = clock.now() + timedelta(days=1)
    new = NewOffice(cast.nadia.code, begins + WEEK, since=begins)
    row = name_facilitator(db, cast.sefa.actor, negotiation.instrument.code, new)

    before = now_as(db, cast.nadia).offices
    with clock.at(begins):
        within = now_as(db, cast.nadia).offices
    with clock.at(row.ends_at):
        after = now_as(db, cast.nadia).offices

    assert (before, after) == ((), ())
    assert [one.instrument_id for one in within] == [negotiation.instrument.id]


def test_an_office_that_is_ended_gives_nothing_any_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office = facilitator(db, cast, negotiation)
    meeting = led_by(db, cast, negotiation, office)

    end_facilitation(db, cast.chen.actor, office.code, "The chairs rotate.")

    assert now_as(db, cast.nadia).offices == ()
    assert end_facilitation(db, cast.chen.actor, office.code, "Again.").reason == "The chairs rotate."
    with pytest.raises(Forbidden):
        cancel(db, now_as(db, cast.nadia), meeting.code, "No.")
    assert verify(db) == []


def test_ending_an_office_needs_a_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office = facilitator(db, cast, negotiation)

    with pytest.raises(Invalid, match="why"):
        end_facilitation(db, cast.chen.actor, office.code, " ")


def test_whose_delegation_leaves_has_no_right_by_the_office(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = led_by(db, cast, negotiation, facilitator(db, cast, negotiation))
    nadia = now_as(db, cast.nadia)

    end_participation(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, "They left.")

    with pytest.raises(Exception, match=r"not open|nothing here"):
        cancel(db, nadia, meeting.code, "No.")


def test_a_meeting_is_led_by_an_office_that_stands_then(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office = facilitator(db, cast, negotiation)
    late = planned(office.ends_at + HOUR, office=office.code)

    with pytest.raises(Invalid) as refused:
        announce(db, cast.sefa.actor, negotiation.instrument.code, late)

    assert refused.value.field == "office"
    assert db.scalars(select(Meeting)).all() == []


def test_a_meeting_changed_to_a_guest_is_no_longer_hers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = led_by(db, cast, negotiation, facilitator(db, cast, negotiation))
    plan = planned(meeting.plan.begins_at, facilitator="A guest")

    change(db, cast.chen.actor, meeting.code, 1, plan)

    with pytest.raises(Forbidden):
        cancel(db, now_as(db, cast.nadia), meeting.code, "No.")
    assert meeting.plan.facilitator == "A guest"
