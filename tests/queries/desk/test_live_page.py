"""The parts of a desk that follow every decision say the same as the desk itself."""

import pytest
from sqlalchemy.orm import Session

from negotiate.operations.desk import desk_drafts as drafts
from negotiate.queries.desk.live_page import live_page
from negotiate.queries.desk.merge_page import merge_page
from tests.cast import Cast
from tests.operations.desks import clash, filled
from tests.operations.negotiation import tabled


@pytest.mark.parametrize("decision", ["", "adopt 0", "decline", "bracket alternatives", "words: is to"])
def test_what_follows_is_what_the_desk_shows(db: Session, cast: Cast, decision: str) -> None:
    negotiation = clash(db, cast)
    tabled(db, cast.noor, negotiation.conduct, "hospitals", "clinics")
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place=decision, rest="No consensus."))
    live, page = live_page(db, cast.sefa.actor, code), merge_page(db, cast.sefa.actor, code)

    assert (live.edits, live.hints, live.left, live.shape) == (page.edits, page.hints, page.left, page.shape)
    assert [place.says for place in live.places] == [place.says for place in page.places]
    assert [rival.outcome for rival in live.rivals] == [rival.outcome for rival in page.rivals]


def test_what_is_left_for_later_is_so_on_both(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    first = merge_page(db, cast.sefa.actor, code).rivals[0].code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, **{f"whole-{first}": "defer"}))
    live, page = live_page(db, cast.sefa.actor, code), merge_page(db, cast.sefa.actor, code)

    assert live.shape == page.shape
    assert [rival.is_deferred for rival in live.rivals] == [True, False]
