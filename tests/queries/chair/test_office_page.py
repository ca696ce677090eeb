"""Who holds the office of the chair until when, and what was done by it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, NotFound
from negotiate.models import Level, Role
from negotiate.operations.house.seats import WantedSeat, end_seat, give_seat
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.floor import ask_for_the_floor
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.chair.office_page import acted_from, chair_office_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.chairing import compromise_tabled
from tests.operations.facilitating import facilitator, led_by, now_as
from tests.operations.negotiation import Negotiation

END = datetime(2999, 1, 1, tzinfo=UTC)


def test_it_says_who_is_in_the_chair_until_when(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    give_seat(db, cast.ada.actor, cast.bela.code, WantedSeat(Role.CHAIR, "", negotiation.instrument.code, ends_at=END))

    page = chair_office_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [(one.name, one.until, one.is_over) for one in page.holders] == [
        (cast.bela.name, END, False),
        (cast.chen.name, None, False),
    ]


def test_an_office_that_has_ended_by_itself_is_over(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    soon = clock.now() + timedelta(hours=1)
    give_seat(db, cast.ada.actor, cast.bela.code, WantedSeat(Role.CHAIR, ends_at=soon))

    with clock.at(soon + timedelta(minutes=1)):
        page = chair_office_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [(one.until, one.is_over) for one in page.holders] == [(soon, True), (None, False)]


def test_the_office_of_another_instrument_is_not_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    seat = give_seat(db, cast.ada.actor, cast.bela.code, WantedSeat(Role.CHAIR, ends_at=END))
    end_seat(db, cast.ada.actor, seat.code)

    page = chair_office_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [one.is_over for one in page.holders] == [True, False]


def test_what_is_done_from_the_chair_is_counted_by_kind(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    compromise_tabled(db, cast, negotiation.conduct, "hospitals", "clinics")
    for clause in negotiation.clauses[::2]:
        version = current_version(db, clause).code
        set_status(db, cast.chen.actor, clause.code, version, Agreement(Level.UNDER_DISCUSSION))

    page = chair_office_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert page.of_chair.people == (cast.chen.name,)
    assert [(line.kind, line.total) for line in page.of_chair.acts] == [
        ("statuses of clauses set", 2),
        ("proposals tabled", 1),
    ]


def test_what_the_secretariat_does_is_not_counted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = negotiation.conduct
    version = current_version(db, clause).code
    set_status(db, cast.sefa.actor, clause.code, version, Agreement(Level.UNDER_DISCUSSION))

    assert chair_office_page(db, cast.nadia.actor, negotiation.instrument.code).of_chair.acts == ()


def test_what_a_facilitator_does_is_counted_and_what_she_does_for_her_delegation_is_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    meeting = led_by(db, cast, negotiation, facilitator(db, cast, negotiation))
    nadia = now_as(db, cast.nadia)
    item = put_on_the_agenda(db, nadia, meeting.code, NewItem("Conduct"))
    ask_for_the_floor(db, nadia, item.code)

    page = chair_office_page(db, cast.bela.actor, negotiation.instrument.code)

    assert [(line.kind, line.total) for line in page.of_facilitators.acts] == [("items put on an agenda", 1)]
    assert [one.name for one in page.facilitators] == [cast.nadia.name]


def test_those_who_do_not_read_the_record_do_not_read_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises((Forbidden, NotFound)):
        chair_office_page(db, cast.olu.actor, negotiation.instrument.code)


def test_a_delegation_called_as_the_office_acts_for_itself() -> None:
    assert acted_from("Ida (Chairland)") == ("Ida", ("Chairland",))
