"""What the end of a participation comes to, and who is told of it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Capacity, Person, Role
from negotiate.operations.amendments.sponsorships import join
from negotiate.operations.house.departures import end_participation
from negotiate.operations.house.seats import WantedSeat, confirm_seat, give_seat
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.floor import ask_for_the_floor
from negotiate.operations.text.instruments import admit
from negotiate.policy import Act
from negotiate.queries.house.departures import departure_page, departures_of, why_closed
from negotiate.state.house.actors import as_actor, came_in
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, drafted, tabled
from tests.operations.sittings import announced


def test_what_is_before_everybody_is_counted_and_no_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    join(db, cast.nadia.actor, tabled(db, cast.bela, negotiation.conduct, "water", "energy").code)
    meeting = announced(db, cast, negotiation)
    item = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Conduct"))
    ask_for_the_floor(db, cast.nadia.actor, item.code)
    page = departure_page(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia)

    assert (page.line.delegation, page.proposes, page.sponsors, page.asks, page.silences) == ("Arvenia", 1, 1, 1, 0)


def test_who_may_not_end_it_is_told_nothing_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        departure_page(db, cast.bela.actor, negotiation.instrument.code, cast.arvenia)


def test_what_takes_no_part_has_nothing_to_end(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        departure_page(db, cast.sefa.actor, negotiation.instrument.code, cast.watch)


def test_those_concerned_are_told_until_it_is_let_in_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code, nadia = negotiation.instrument.code, by_code(db, Person, cast.nadia.code)
    end_participation(db, cast.sefa.actor, code, cast.arvenia, "It has left.")
    told = departures_of(db, as_actor(db, nadia))
    admit(db, cast.sefa.actor, code, cast.arvenia, Capacity.PARTICIPANT)

    assert [(one.delegation, one.title, one.reason) for one in told] == [("Arvenia", "Convention", "It has left.")]
    assert departures_of(db, as_actor(db, nadia)) == ()
    assert departures_of(db, cast.bela.actor) == ()


def test_who_sits_for_another_instrument_alone_is_not_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    other, nadia = begin(db, cast).instrument, by_code(db, Person, cast.nadia.code)
    nadia.seats[0].instrument_id = other.id
    end_participation(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, "It has left.")

    assert departures_of(db, as_actor(db, nadia)) == ()
    entered = came_in(db, cast.nadia.secret)
    assert entered is not None
    assert departures_of(db, entered.actor) == ()


def test_of_two_delegations_of_hers_each_is_told_of_its_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code, other, nadia = negotiation.instrument.code, begin(db, cast).instrument, by_code(db, Person, cast.nadia.code)
    seat = give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.NEGOTIATOR, cast.belmara))
    confirm_seat(db, cast.bela.actor, seat.code)
    end_participation(db, cast.sefa.actor, code, cast.arvenia, "One has left.")
    end_participation(db, cast.sefa.actor, code, cast.belmara, "Two has left.")
    end_participation(db, cast.sefa.actor, other.code, cast.arvenia, "Left elsewhere.")
    end_participation(db, cast.sefa.actor, other.code, cast.belmara, "Gone for a while.")
    admit(db, cast.sefa.actor, other.code, cast.belmara, Capacity.PARTICIPANT)
    told = {one.reason for one in departures_of(db, as_actor(db, nadia))}

    assert told == {"One has left.", "Two has left.", "Left elsewhere."}


def test_what_is_closed_by_leaving_says_so_and_what_never_was_hers_does_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument, nadia = negotiation.instrument, by_code(db, Person, cast.nadia.code)
    before = why_closed(db, cast.nadia.actor, Act.SEE_TABLE, instrument)
    end_participation(db, cast.sefa.actor, instrument.code, cast.arvenia, "It has left.")
    told = why_closed(db, as_actor(db, nadia), Act.SEE_TABLE, instrument)

    assert (before, [one.reason for one in told]) == ((), ["It has left."])
    assert why_closed(db, as_actor(db, nadia), Act.MERGE, instrument) == ()
    assert why_closed(db, cast.olu.actor, Act.SEE_TABLE, instrument) == ()
