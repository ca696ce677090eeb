"""The amendments on a desk, with what the decisions so far make of each."""

from sqlalchemy.orm import Session

from negotiate.operations.house.departures import end_participation
from negotiate.queries.desk.merge_page import merge_page
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.text.deciding.outcomes import Outcome
from tests.cast import Cast
from tests.operations.desks import clash
from tests.operations.negotiation import tabled


def test_an_amendment_knows_its_outcome_once_its_own_places_are_decided(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    tabled(db, cast.noor, negotiation.conduct, "hospitals", "clinics")
    first, _ = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices()).places
    page = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices(regions={first.key: "adopt 0"}))

    assert [rival.outcome for rival in page.rivals] == [Outcome.ADOPTED, Outcome.DECLINED, None]


def test_an_amendment_left_for_later_has_no_place(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    soft, hard = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices()).rivals
    page = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices(wholes={hard.code: WholeDecision.DEFER}))
    (place,) = page.places

    assert [rival.code for reading in place.readings for rival in reading.rivals] == [soft.code]
    assert [rival.is_deferred for rival in page.rivals] == [False, True]


def test_who_tabled_or_co_sponsors_an_amendment_and_has_left_is_marked_with_the_day(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    end = end_participation(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, "It has left.")
    rivals = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices()).rivals

    assert {rival.delegation: dict(rival.left) for rival in rivals} == {
        "Arvenia": {"Arvenia": end.until},
        "Belmara": {},
    }
