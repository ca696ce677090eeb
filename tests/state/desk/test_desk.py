"""The desk of one clause: who is on it, and what a form's choices mean on it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.desk.desk import Desk, desk_as_shown, desk_of, region_key
from negotiate.state.text.versions import current_version
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.edits import apply
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, tabled

#: Nobody has decided anything.
NONE_YET = Choices()


def desk(db: Session, negotiation: Negotiation, choices: Choices = NONE_YET) -> Desk:
    """Return the desk of the conduct clause."""
    return desk_of(db, negotiation.conduct, current_version(db, negotiation.conduct), negotiation.round, choices)


def test_rivals_stand_by_the_order_of_tabling(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert [row.author for row in desk(db, negotiation).rivals] == ["000001", "000002"]


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


def test_a_place_with_other_words_proposed_has_another_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    (before,) = desk(db, negotiation).merge.regions
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    (after,) = desk(db, negotiation).merge.regions

    assert (before.start, before.end) == (after.start, after.end)
    assert region_key(before) != region_key(after)


def test_an_unreadable_decision_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    key = region_key(desk(db, negotiation).merge.regions[0])
    found = desk(db, negotiation, Choices(regions={key: "sing"}))

    with pytest.raises(Invalid, match="is no decision"):
        _ = found.decisions


def test_what_is_decided_makes_the_text_and_the_outcomes(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    soft = tabled(db, cast.bela, negotiation.conduct, "shall not", "should not")
    hard = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    key = region_key(desk(db, negotiation).merge.regions[0])
    found = desk(db, negotiation, Choices(regions={key: "adopt 1"}))

    assert "A State must not" in apply(found.text, found.edits)
    assert found.outcomes == {soft.code: Outcome.DECLINED, hard.code: Outcome.ADOPTED}


def test_an_undecided_place_leaves_the_text_as_it_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    found = desk(db, negotiation)

    assert (found.edits, found.outcomes) == ((), {})


def test_the_shape_changes_with_what_is_on_the_desk(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    one = desk(db, negotiation).shape(())
    later = desk(db, negotiation, Choices(wholes={first.code: WholeDecision.DEFER})).shape(())
    contested = desk(db, negotiation).shape(["place-1a"])
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    two = desk(db, negotiation).shape(())

    assert len({one, later, contested, two}) == 4
    assert desk(db, negotiation).shape(()) == two


def test_a_desk_as_a_form_showed_it_stands_on_the_text_of_the_form(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    base = current_version(db, negotiation.conduct)
    key = region_key(desk(db, negotiation).merge.regions[0])
    merged(db, cast, negotiation, negotiation.conduct, "decline")
    choices = Choices(base.code, frozenset({amendment.code}), {key: "adopt 0"})
    found = desk_as_shown(db, negotiation.conduct, base, negotiation.round, choices)

    assert "A State must not" in apply(found.text, found.edits)
