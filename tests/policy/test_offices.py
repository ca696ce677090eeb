"""The rules of facilitators: what an office adds, and that it adds no sight."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Clause
from negotiate.policy import Act, Actor, HeldOffice, by_office, may
from tests.cast import Cast
from tests.operations.facilitating import facilitator, led_by, now_as
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, put

#: What an office may allow.
BY_OFFICE = (Act.KEEP_MEETINGS, Act.GIVE_THE_FLOOR, Act.SUM_UP, Act.SET_STATUS)


def holding(actor: Actor, negotiation: Negotiation, *clauses: Clause) -> Actor:
    """Return somebody with the office of a facilitator."""
    office = HeldOffice(negotiation.instrument.id, frozenset(clause.id for clause in clauses))
    return replace(actor, offices=(office,))


@pytest.mark.parametrize("who", ["olu", "obi", "solveig", "ada"])
def test_an_office_alone_gives_nothing(cast: Cast, negotiation: Negotiation, who: str) -> None:
    actor = getattr(cast, who).actor
    with_office = holding(actor, negotiation)

    allowed = {act for act in Act if act in BY_OFFICE and may(with_office, act, negotiation.instrument)}

    assert allowed == set()
    assert may(with_office, Act.SEE_INSTRUMENT, negotiation.instrument) is may(
        actor, Act.SEE_INSTRUMENT, negotiation.instrument
    )


def test_it_is_for_its_own_clauses(cast: Cast, negotiation: Negotiation) -> None:
    actor = holding(cast.nadia.actor, negotiation, negotiation.conduct)
    other = next(clause for clause in negotiation.clauses if clause != negotiation.conduct)

    assert [may(actor, Act.SET_STATUS, clause) for clause in (negotiation.conduct, other)] == [True, False]
    assert not may(actor, Act.SAY_AGREED, negotiation.instrument)


def test_it_is_for_meetings_that_it_leads(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    hers = led_by(db, cast, negotiation, facilitator(db, cast, negotiation))
    others = announced(db, cast, negotiation)
    nadia, bela = now_as(db, cast.nadia), holding(cast.bela.actor, negotiation)

    assert [may(nadia, act, hers) for act in BY_OFFICE[:3]] == [True] * 3
    assert [may(nadia, act, others) for act in BY_OFFICE[:3]] == [False] * 3
    assert [may(bela, act, hers) for act in BY_OFFICE[:3]] == [False] * 3


def test_an_item_on_other_clauses_is_not_hers_to_strike(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = led_by(db, cast, negotiation, facilitator(db, cast, negotiation, negotiation.conduct))
    other = next(clause for clause in negotiation.clauses if clause != negotiation.conduct)
    items = put(db, cast, meeting, negotiation.conduct), put(db, cast, meeting, other), put(db, cast, meeting)
    nadia = now_as(db, cast.nadia)

    assert [may(nadia, Act.KEEP_MEETINGS, item) for item in items] == [True, False, True]
    assert all(may(nadia, Act.GIVE_THE_FLOOR, item) for item in items)


def test_what_the_office_alone_allows_is_told_as_its_act(cast: Cast, negotiation: Negotiation) -> None:
    nadia, sefa = (holding(one.actor, negotiation) for one in (cast.nadia, cast.sefa))

    assert by_office(nadia, Act.SET_STATUS, negotiation.conduct).seat == "facilitator"
    assert by_office(nadia, Act.DRAFT, negotiation.instrument).seat == "Arvenia"
    assert by_office(sefa, Act.SET_STATUS, negotiation.conduct).seat == "secretariat"
