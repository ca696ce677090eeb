"""What a parent's move comes to in the words of a variant."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Hand, ParentAnswerKind
from negotiate.operations.text.arranging.arrangement import Signing, delete
from negotiate.operations.variants.answers import TypedAnswer, refuse
from negotiate.queries.variants.moved import adaptation_form
from negotiate.queries.variants.one_clause import clause_beside
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected
from tests.operations.variants.forked import forked, issued, parent_moves


def test_a_clean_move_shows_what_would_be_taken_over(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    corrected(db, cast, family.own(db)[1], "hospitals", "clinics")
    parent_moves(db, cast, family, ("water", "energy"))
    moved = clause_beside(db, cast.chen.actor, family.variant.code, negotiation.conduct.code).moved

    assert moved
    assert (moved.is_clean, moved.is_there) == (True, False)
    assert moved.wording.body == CONDUCT.replace("hospitals", "clinics").replace("water", "energy")


def test_what_meets_other_words_is_shown_with_both(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    corrected(db, cast, family.own(db)[1], "water", "dams")
    parent_moves(db, cast, family, ("water", "energy"))
    form = adaptation_form(db, cast.sefa.actor, family.variant.code, negotiation.conduct.code)

    assert form
    assert [(one.excerpt.new.strip(), one.here.new.strip()) for one in form.moved.met] == [("energy", "dams")]
    assert form.moved.wording.body == CONDUCT.replace("water", "dams")


def test_a_clause_that_is_gone_is_not_adapted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family, conduct = forked(db, cast, negotiation), negotiation.conduct
    signing = Signing(Hand.EDITORIAL, "It was asked for.")
    delete(db, cast.sefa.actor, conduct.code, current_version(db, conduct).code, signing)
    issued(db, cast, family)

    assert adaptation_form(db, cast.sefa.actor, family.variant.code, conduct.code) is None


def test_what_was_answered_stays_with_its_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family, where = forked(db, cast, negotiation), negotiation.conduct.code
    parent_moves(db, cast, family, ("water", "energy"))
    page = clause_beside(db, cast.sefa.actor, family.variant.code, where)
    given = TypedAnswer(page.parent, page.own, "Water is what islands lack.")
    refuse(db, cast.sefa.actor, family.variant.code, where, given)
    after = clause_beside(db, cast.sefa.actor, family.variant.code, where)

    assert after.moved is None
    assert [(one.kind, one.reason) for one in after.answers] == [
        (ParentAnswerKind.REFUSED, "Water is what islands lack."),
        (ParentAnswerKind.FORKED, ""),
    ]


def test_only_who_answers_is_given_the_form(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))

    with pytest.raises(Forbidden):
        adaptation_form(db, cast.chen.actor, family.variant.code, negotiation.conduct.code)
