"""The end of a participation: who ends it, and what it leaves as it was."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Audience, Capacity, Chain, FloorMove, Participation, Person, RecordEntry, Stage
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.house.departures import end_participation
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.floor import ask_for_the_floor
from negotiate.operations.record import delegation_chain, instrument_chain
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.policy import Act, Actor, may
from negotiate.queries.record.verification import verify
from negotiate.state.house.actors import as_actor, came_in
from negotiate.state.house.delegations import delegation_by_code
from negotiate.state.rows import by_code
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, drafted, tabled
from tests.operations.sittings import announced

REASON = "It has left the process by its note of 5 January."


def ended(db: Session, cast: Cast, negotiation: Negotiation, delegation: str) -> Participation:
    """End the participation of a delegation."""
    return end_participation(db, cast.sefa.actor, negotiation.instrument.code, delegation, REASON)


def afresh(db: Session, player: Player) -> Actor:
    """Return somebody as she comes in now."""
    return as_actor(db, by_code(db, Person, player.code))


def test_who_has_left_reads_nothing_of_the_instrument(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    ended(db, cast, negotiation, cast.arvenia)

    assert not may(afresh(db, cast.nadia), Act.SEE_INSTRUMENT, negotiation.instrument)
    assert may(afresh(db, cast.bela), Act.SEE_INSTRUMENT, negotiation.instrument)


def test_nor_her_own_drafts_and_amendments_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    filed = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    ended(db, cast, negotiation, cast.arvenia)
    nadia = afresh(db, cast.nadia)

    assert not may(nadia, Act.SEE_AMENDMENT, draft)
    assert not may(nadia, Act.SEE_AMENDMENT, filed)
    with pytest.raises(NotFound):
        withdraw(db, nadia, filed.code, "")


def test_who_came_in_before_it_does_nothing_after_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    filed = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    ended(db, cast, negotiation, cast.arvenia)

    with pytest.raises(NotFound):
        withdraw(db, cast.nadia.actor, filed.code, "")


def test_what_it_filed_stays_on_the_table_under_its_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    filed = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    ended(db, cast, negotiation, cast.arvenia)
    db.expire_all()

    assert (filed.stage, filed.delegation.name) == (Stage.TABLED, "Arvenia")
    assert may(cast.bela.actor, Act.SEE_AMENDMENT, filed)


def test_a_browser_that_was_open_is_let_in_without_it_too(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    ended(db, cast, negotiation, cast.arvenia)
    entered = came_in(db, cast.nadia.secret)

    assert entered is not None
    assert entered.actor == afresh(db, cast.nadia)
    assert entered.actor.negotiates_for(negotiation.instrument.id) == frozenset()


def test_let_in_again_it_finds_everything(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    ended(db, cast, negotiation, cast.arvenia)
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, Capacity.PARTICIPANT)
    db.expire_all()

    assert afresh(db, cast.nadia) == cast.nadia.actor
    assert may(afresh(db, cast.nadia), Act.EDIT_DRAFT, draft)


def test_it_waits_on_no_list_of_speakers_any_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    item = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Conduct"))
    hers, his = (ask_for_the_floor(db, player.actor, item.code) for player in (cast.nadia, cast.bela))
    ended(db, cast, negotiation, cast.arvenia)
    db.expire_all()

    assert (hers.move, his.move) == (FloorMove.LEFT, None)


def test_the_negotiation_and_the_delegation_read_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    ended(db, cast, negotiation, cast.arvenia)
    told = select(Chain.name, RecordEntry.facts).join(Chain, Chain.id == RecordEntry.chain_id)
    found = dict(db.execute(told.where(RecordEntry.act == "ended the participation")).all())

    assert set(found) == {
        instrument_chain(negotiation.instrument),
        delegation_chain(delegation_by_code(db, cast.arvenia)),
    }
    assert {facts["reason"] for facts in found.values()} == {REASON}
    assert verify(db) == []


def test_it_takes_a_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid) as refused:
        end_participation(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, " ")

    assert refused.value.field == "reason"


def test_the_second_to_end_it_is_told_so(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    ended(db, cast, negotiation, cast.arvenia)

    with pytest.raises(Stale, match="has ended already"):
        ended(db, cast, negotiation, cast.arvenia)


def test_what_never_took_part_does_not_end(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        ended(db, cast, negotiation, cast.watch)


def test_nobody_but_the_secretariat_ends_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        end_participation(db, cast.bela.actor, negotiation.instrument.code, cast.arvenia, REASON)
