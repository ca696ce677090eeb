"""The desk of one clause: who is on it, and what a form's choices mean on it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.state.desk.desk import Choices, Desk, WholeDecision, desk_of, region_key
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled

#: Nobody has decided anything.
NONE_YET = Choices()


def desk(db: Session, negotiation: Negotiation, choices: Choices = NONE_YET) -> Desk:
    """Return the desk of the conduct clause."""
    return desk_of(db, negotiation.conduct, current_version(db, negotiation.conduct), negotiation.round, choices)


def test_rivals_stand_by_the_order_of_tabling(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert [placed.author for placed in desk(db, negotiation).rivals] == ["000001", "000002"]


def test_a_deferred_amendment_is_left_out_of_the_merge(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    later = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    found = desk(db, negotiation, Choices(wholes={later.code: WholeDecision.DEFER}))

    assert len(found.rivals) == 1
    assert found.merge.is_clean


def test_the_name_of_a_place_stays_while_its_words_do(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    before = [region_key(region) for region in desk(db, negotiation).merge.regions]
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    after = [region_key(region) for region in desk(db, negotiation).merge.regions]

    assert before == after[:1]


def test_an_unreadable_decision_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    found = desk(db, negotiation)
    key = region_key(found.merge.regions[0])

    with pytest.raises(ValueError, match="is no decision"):
        found.decisions(Choices(regions={key: "sing"}))
