"""Forking a text: what the new one begins with, and what it is told of the parent."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import ParentAnswer, ParentAnswerKind, RecordEntry, RelationKind, StatedRelation
from negotiate.operations.variants.forking import NewVariant, fork
from negotiate.queries.record.verification import verify
from negotiate.state.text.versions import standing_versions
from tests.cast import Cast, seated
from tests.operations.negotiation import CONDUCT, Negotiation, corrected
from tests.operations.variants.forked import WHY, forked, newest


def test_a_variant_begins_with_the_published_words_of_the_clauses_that_were_chosen(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    family = forked(db, cast, negotiation)
    text = standing_versions(db, family.variant)

    assert [version.label for _, version in text] == ["Article 1", "Article 2"]
    assert text[1][1].body == CONDUCT
    assert family.variant.participations == []


def test_what_is_left_out_is_absent_with_the_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    forked(db, cast, negotiation)
    kinds = db.scalars(select(ParentAnswer.kind).order_by(ParentAnswer.id)).all()
    said = db.scalars(select(StatedRelation)).one()

    assert kinds == [ParentAnswerKind.FORKED, ParentAnswerKind.FORKED, ParentAnswerKind.LEFT_OUT]
    assert (said.kind, said.reason) == (RelationKind.ABSENT, WHY)


def test_the_journal_of_the_parent_tells_nothing_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = len(db.scalars(select(RecordEntry)).all())
    family = forked(db, cast, negotiation)
    added = db.scalars(select(RecordEntry).order_by(RecordEntry.id)).all()[before:]

    assert {entry.subject.partition(":")[2] for entry in added} >= {family.variant.code}
    assert not any(negotiation.instrument.code in entry.subject for entry in added)
    assert verify(db) == []


@pytest.mark.parametrize(("chosen", "reason", "field"), [(0, WHY, "clauses"), (2, " ", "reason")])
def test_a_variant_has_a_clause_and_says_why_others_are_left_out(
    db: Session, cast: Cast, negotiation: Negotiation, chosen: int, reason: str, field: str
) -> None:
    codes = frozenset(one.code for one in negotiation.clauses[:chosen])
    typed = NewVariant(newest(db, negotiation).code, "Regional text", codes, reason)
    with pytest.raises(Invalid) as refusal:
        fork(db, cast.sefa.actor, negotiation.instrument.code, typed)

    assert refusal.value.field == field


def test_only_who_brings_texts_into_the_house_forks_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    typed = NewVariant(newest(db, negotiation).code, "Regional text", frozenset({negotiation.conduct.code}), WHY)
    sole = seated(db, cast.solveig, negotiation.instrument)

    with pytest.raises(Forbidden):
        fork(db, cast.nadia.actor, negotiation.instrument.code, typed)
    with pytest.raises(Forbidden):
        fork(db, sole.actor, negotiation.instrument.code, typed)
    with pytest.raises(NotFound):
        fork(db, cast.sefa.actor, "nowhere", typed)
