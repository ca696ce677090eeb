"""The acts of parties are recorded once each, on a day gone by, and are taken back with a reason."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Event, PartyAct
from negotiate.operations.dates.dates import Occurrence, correct_event
from negotiate.operations.dates.depositary import DoneByParty, record_act, retract_event
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

DAY, SOURCE = date(2026, 1, 17), "Notification 1"


def recorded(
    db: Session, cast: Cast, negotiation: Negotiation, act: PartyAct = PartyAct.SIGNATURE, note: str = ""
) -> Event:
    """Record an act of Arvenia."""
    code = negotiation.instrument.code
    return record_act(db, cast.sefa.actor, code, DoneByParty(cast.arvenia, act, Occurrence(DAY, SOURCE, note=note)))


def test_an_act_is_kept_with_its_party_day_and_source(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    event = recorded(db, cast, negotiation)

    assert event.delegation is not None
    assert (event.kind, event.delegation.name, event.happened_on, event.source) == ("signature", "Arvenia", DAY, SOURCE)


def test_a_party_signs_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    recorded(db, cast, negotiation)

    with pytest.raises(Invalid, match="has an entry of this kind"):
        recorded(db, cast, negotiation)


def test_a_party_deposits_one_instrument_of_whatever_kind(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    recorded(db, cast, negotiation, PartyAct.RATIFICATION)

    with pytest.raises(Invalid, match="has an entry of this kind"):
        recorded(db, cast, negotiation, PartyAct.ACCESSION)


def test_a_party_objects_as_often_as_it_likes_and_says_to_what(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    recorded(db, cast, negotiation, PartyAct.OBJECTION, "To the first reservation")

    assert recorded(db, cast, negotiation, PartyAct.OBJECTION, "To the second").note == "To the second"


def test_an_objection_to_nothing_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="to what it objects"):
        recorded(db, cast, negotiation, PartyAct.OBJECTION)


def test_nothing_is_recorded_of_a_day_that_lies_ahead(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = negotiation.instrument.code

    with pytest.raises(Invalid, match="lies ahead"):
        record_act(
            db,
            cast.sefa.actor,
            code,
            DoneByParty(cast.arvenia, PartyAct.SIGNATURE, Occurrence(date(2999, 1, 1), SOURCE)),
        )


def test_an_entry_that_was_taken_back_makes_room(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    retract_event(db, cast.sefa.actor, recorded(db, cast, negotiation).code, "It was Belmara.")

    assert recorded(db, cast, negotiation).retraction is None


def test_a_correction_keeps_the_party(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    event = recorded(db, cast, negotiation)

    corrected = correct_event(db, cast.sefa.actor, event.code, Occurrence(date(2026, 1, 18), "Notification 2"))

    assert corrected.delegation_id == event.delegation_id


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_entry_is_taken_back_with_a_reason(db: Session, cast: Cast, negotiation: Negotiation, reason: str) -> None:
    event = recorded(db, cast, negotiation)

    with pytest.raises(Invalid, match="why"):
        retract_event(db, cast.sefa.actor, event.code, reason)


def test_an_entry_is_taken_back_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    event = recorded(db, cast, negotiation)
    retract_event(db, cast.sefa.actor, event.code, "It was Belmara.")

    with pytest.raises(Invalid, match="already"):
        retract_event(db, cast.sefa.actor, event.code, "It was Belmara.")


def test_what_was_taken_back_is_not_corrected(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    event = recorded(db, cast, negotiation)
    retract_event(db, cast.sefa.actor, event.code, "It was Belmara.")

    with pytest.raises(Invalid, match="taken back"):
        correct_event(db, cast.sefa.actor, event.code, Occurrence(DAY, SOURCE))


def test_a_delegate_takes_nothing_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    event = recorded(db, cast, negotiation)

    with pytest.raises(Forbidden):
        retract_event(db, cast.nadia.actor, event.code, "It was not us.")
