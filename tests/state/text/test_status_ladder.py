"""The ladder of statuses: that of the house, and what an instrument says instead."""

from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.state.text.status_ladder import COLOURS, OF_THE_HOUSE, SIGNS, StatusLadder, packed_rungs, status_ladder
from negotiate.web.pages.drawing.icons import PATHS
from tests.operations.negotiation import Negotiation


def test_an_instrument_that_says_nothing_has_the_statuses_of_the_house(negotiation: Negotiation) -> None:
    assert status_ladder(negotiation.instrument) == StatusLadder(OF_THE_HOUSE)


def test_what_an_instrument_calls_a_status_is_kept_and_the_others_stay(db: Session, negotiation: Negotiation) -> None:
    own = replace(OF_THE_HOUSE[4], word="provisionally agreed", colour="action", is_chairs=True)
    negotiation.instrument.rungs = packed_rungs([*OF_THE_HOUSE[:4], own, *OF_THE_HOUSE[5:]])
    db.flush()
    db.refresh(negotiation.instrument)

    ladder = status_ladder(negotiation.instrument)
    assert ladder.of(Level.AGREED_AD_REFERENDUM) == own
    assert ladder.word(Level.AGREED) == "agreed"


def test_there_is_a_rung_for_every_level_in_their_order() -> None:
    assert [rung.level for rung in OF_THE_HOUSE] == list(Level)


def test_every_sign_can_be_drawn_and_every_status_of_the_house_has_a_look_from_the_lists() -> None:
    assert SIGNS.keys() <= PATHS.keys()
    assert {rung.sign for rung in OF_THE_HOUSE} <= SIGNS.keys()
    assert {rung.colour for rung in OF_THE_HOUSE} <= COLOURS.keys()
