"""Answering what a parent has published: nothing is taken but by an act, and what is taken says whence it is."""

from functools import partial

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import AgreementLost, Forbidden, Invalid, Stale
from negotiate.models import (
    Capacity,
    Carriage,
    Clause,
    Hand,
    Level,
    ParentAnswer,
    ParentAnswerKind,
    RelationKind,
    Signature,
    StatedRelation,
    Version,
)
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.sizes import HEADING_LIMIT
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert
from negotiate.operations.text.instruments import admit
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.operations.variants.answers import ADAPTED, TAKEN_OVER, TypedAnswer, adapt, refuse, take
from negotiate.operations.variants.relations import followed_clause
from negotiate.queries.record.verification import verify
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.text.origins import sources_of
from negotiate.state.text.versions import current_version
from negotiate.state.variants.followed_clauses import FollowedClause, ParentMove
from negotiate.text.rebase.pulling import pull
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, labels, tabled
from tests.operations.variants.forked import Family, forked, issued, parent_moves, signed

SIGNED = Signing(Hand.EDITORIAL, "It was asked for.")


def beside(db: Session, family: Family, clause: Clause | None = None) -> FollowedClause:
    """Return how a clause of the parent, that on conduct unless another is given, meets the variant's."""
    return followed_clause(db, family.row(db), (clause or family.parent.conduct).code)


def given(db: Session, family: Family, clause: Clause | None = None, **typed: str) -> tuple[str, str, TypedAnswer]:
    """Return what a deed is done with, of the words as they stand."""
    one = beside(db, family, clause)
    seen = TypedAnswer(one.now.code if one.now else "", one.own[1].code if one.own else "", **typed)
    return family.variant.code, one.clause.code, seen


def words(db: Session, family: Family) -> str:
    """Return what the variant's clause on conduct says."""
    return current_version(db, family.own(db)[1]).body


def test_what_is_taken_over_is_carried_into_own_words_and_signed_as_the_parents(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    corrected(db, cast, family.own(db)[1], "hospitals", "clinics")
    parent_moves(db, cast, family, ("water", "energy"))
    before = words(db, family)
    take(db, cast.sefa.actor, *given(db, family))
    version = current_version(db, family.own(db)[1])
    signature = db.scalars(select(Signature).where(Signature.version_id == version.id)).one()

    assert "water" in before
    assert version.body == CONDUCT.replace("hospitals", "clinics").replace("water", "energy")
    assert (signature.hand, signature.note) == (Hand.PARENT, TAKEN_OVER)
    assert [one.hand for one in unattributed(db, family.variant)][-1] is Hand.PARENT
    assert sources_of(db, [f"version:{version.code}"]).popitem()[1].name.startswith("the parent’s text")
    assert beside(db, family).move is None
    assert verify(db) == []


def test_what_meets_own_words_is_not_taken_over_but_adapted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    corrected(db, cast, family.own(db)[1], "water", "dams")
    parent_moves(db, cast, family, ("water", "energy"))
    with pytest.raises(Invalid, match="Adapt it"):
        take(db, cast.sefa.actor, *given(db, family))
    typed = {"heading": "Conduct", "body": CONDUCT.replace("water", "dams and energy"), "reason": "Dams give energy."}
    answer = adapt(db, cast.sefa.actor, *given(db, family, **typed))

    assert (answer.kind, answer.reason) == (ParentAnswerKind.ADAPTED, "Dams give energy.")
    assert db.scalars(select(Signature.note).order_by(Signature.id.desc())).first() == f"{ADAPTED}Dams give energy."
    assert words(db, family).endswith("hospitals and dams and energy.")
    assert beside(db, family).move is None


def test_what_is_refused_leaves_the_words_and_the_next_move_is_offered_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))
    refuse(db, cast.sefa.actor, *given(db, family, reason="Water is what islands lack."))
    after = words(db, family)
    parent_moves(db, cast, family, ("hospitals", "clinics"))
    take(db, cast.sefa.actor, *given(db, family))

    assert after == CONDUCT
    assert words(db, family) == CONDUCT.replace("hospitals", "clinics")


def test_words_that_stand_there_already_are_taken_without_a_version(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    corrected(db, cast, family.own(db)[1], "water", "energy")
    parent_moves(db, cast, family, ("water", "energy"))
    answer = take(db, cast.sefa.actor, *given(db, family))

    assert (answer.kind, answer.version_id) == (ParentAnswerKind.TAKEN, None)


def test_a_new_clause_comes_in_where_it_stands_in_the_parent_or_is_absent_with_the_reason(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    new = [
        insert(db, cast.sefa.actor, negotiation.clauses[0].code, NewClause(label, "Scope", "In peace."), SIGNED).clause
        for label in ("Article 1 ter", "Article 1 bis")
    ]
    issued(db, cast, family)
    take(db, cast.sefa.actor, *given(db, family, new[1]))
    refuse(db, cast.sefa.actor, *given(db, family, new[0], reason="The region knows no peace."))
    said = db.scalars(select(StatedRelation).order_by(StatedRelation.id.desc())).first()

    assert labels(db, family.variant) == ["Article 1", "Article 1 bis", "Article 2"]
    assert said
    assert (said.kind, said.reason) == (RelationKind.ABSENT, "The region knows no peace.")
    assert beside(db, family, new[0]).move is None


def test_what_was_left_out_can_be_taken_in_after_all(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    take(db, cast.sefa.actor, *given(db, family, negotiation.clauses[2]))

    assert labels(db, family.variant) == ["Article 1", "Article 2", "Article 3"]


def test_a_clause_that_is_gone_from_the_parent_is_taken_out_only_by_an_act(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, conduct = forked(db, cast, negotiation), negotiation.conduct
    delete(db, cast.sefa.actor, conduct.code, current_version(db, conduct).code, SIGNED)
    issued(db, cast, family)
    before = labels(db, family.variant)
    with pytest.raises(Invalid):
        adapt(db, cast.sefa.actor, *given(db, family, body="Else.", reason="It is clearer."))
    take(db, cast.sefa.actor, *given(db, family))

    assert before == ["Article 1", "Article 2"]
    assert labels(db, family.variant) == ["Article 1"]


def test_amendments_on_the_table_are_carried_onto_what_is_taken_over(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    admit(db, cast.sefa.actor, family.variant.code, cast.arvenia, Capacity.PARTICIPANT)
    open_next(db, cast.sefa.actor, family.variant.code, None)
    tabled(db, cast.nadia, family.own(db)[1], "hospitals", "clinics")
    parent_moves(db, cast, family, ("water", "energy"))
    answer = take(db, cast.sefa.actor, *given(db, family))

    assert db.scalars(select(Carriage.version_id)).all() == [answer.version_id]


@pytest.mark.parametrize(
    ("deed", "typed", "field"),
    [
        (refuse, {"reason": " "}, "refusal"),
        (adapt, {"heading": "Conduct", "body": "Other words.", "reason": ""}, "reason"),
        (adapt, {"heading": "Conduct", "body": CONDUCT, "reason": "None."}, "body"),
        (adapt, {"heading": "Conduct", "body": "[]", "reason": "None."}, "body"),
        (adapt, {"heading": "C" * (HEADING_LIMIT + 1), "body": CONDUCT, "reason": "None."}, "heading"),
    ],
)
def test_an_answer_without_what_it_needs_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, deed: partial, typed: dict[str, str], field: str
) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))
    with pytest.raises(Invalid) as refusal:
        deed(db, cast.sefa.actor, *given(db, family, **typed))

    assert refusal.value.field == field
    assert words(db, family) == CONDUCT


def test_what_has_been_answered_and_what_has_moved_on_is_not_answered_again(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))
    seen = given(db, family)
    parent_moves(db, cast, family, ("hospitals", "clinics"))
    with pytest.raises(Stale):
        take(db, cast.sefa.actor, *seen)
    take(db, cast.sefa.actor, *given(db, family))

    with pytest.raises(Invalid, match="answered in the meantime"):
        take(db, cast.sefa.actor, *given(db, family))


def test_only_the_secretariat_of_a_variant_answers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))

    with pytest.raises(Forbidden):
        take(db, cast.chen.actor, *given(db, family))
    assert take(db, cast.sten.actor, *given(db, family)).answered_by_id == cast.sten.actor.person_id


def test_nothing_is_in_a_variant_but_what_was_taken_or_adapted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    count = len(db.scalars(select(Version)).all())
    for old, new in (("water", "energy"), ("hospitals", "clinics"), ("population", "people")):
        signed(db, cast, negotiation.conduct, old, new)
    issued(db, cast, family)

    assert words(db, family) == CONDUCT
    assert len(db.scalars(select(Version)).all()) == count + 3
    assert beside(db, family).move is ParentMove.CHANGED


def test_a_variant_that_takes_every_publication_equals_the_direct_rebase(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    own = corrected(db, cast, family.own(db)[1], "A State", "A State of the region").wording.text
    first = current_version(db, negotiation.conduct).wording.text
    moves = [("water", "energy"), ("hospitals", "clinics"), ("energy", "water and energy"), ("depends", "relies")]
    taken = [_pulled(db, cast, family, move).kind for move in moves]
    newest = current_version(db, negotiation.conduct).wording.text

    assert taken == [ParentAnswerKind.TAKEN] * 4
    assert current_version(db, family.own(db)[1]).wording.text == pull(first, newest, own).text


def _pulled(db: Session, cast: Cast, family: Family, move: tuple[str, str]) -> ParentAnswer:
    parent_moves(db, cast, family, move)
    return take(db, cast.sefa.actor, *given(db, family))


def test_agreed_words_are_taken_over_only_where_that_is_meant(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    own = current_version(db, family.own(db)[1])
    set_status(db, cast.chen.actor, own.clause.code, own.code, Agreement(Level.AGREED_IN_GROUP, "contact group"))
    parent_moves(db, cast, family, ("water", "energy"))
    with pytest.raises(AgreementLost) as refusal, db.begin_nested():
        take(db, cast.sefa.actor, *given(db, family))
    take(db, cast.sefa.actor, *given(db, family, falls=refusal.value.seal))

    assert "energy" in words(db, family)
