"""Saying how a clause relates to that of the parent: of which words, by whom, with what reason."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import RelationKind
from negotiate.operations.variants.relations import NewRelation, followed_clause, relate
from negotiate.queries.variants.one_clause import clause_beside
from tests.cast import Cast, seated
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.variants.forked import Family, forked, parent_moves


def said(db: Session, family: Family, kind: RelationKind, reason: str = "") -> NewRelation:
    """Return what is said of the clause on conduct as it stands."""
    one = followed_clause(db, family.row(db), family.parent.conduct.code)
    assert one.now
    assert one.own
    return NewRelation(kind, reason, one.now.code, one.own[1].code)


def test_a_relation_stays_in_the_history_when_another_is_said(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    where = (family.variant.code, negotiation.conduct.code)
    relate(db, cast.sefa.actor, *where, said(db, family, RelationKind.SAME))
    relate(db, cast.chen.actor, *where, said(db, family, RelationKind.NARROWER, "It holds for one region."))
    shown = clause_beside(db, cast.sefa.actor, *where).relations

    assert [(one.kind, one.by, one.is_earlier) for one in shown] == [
        (RelationKind.NARROWER, cast.chen.name, False),
        (RelationKind.SAME, cast.sefa.name, False),
    ]


def test_it_was_said_of_an_earlier_wording_once_either_side_has_other_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    where = (family.variant.code, negotiation.conduct.code)
    relate(db, cast.sefa.actor, *where, said(db, family, RelationKind.SAME))
    corrected(db, cast, family.own(db)[1], "hospitals", "clinics")
    of_its_own = clause_beside(db, cast.sefa.actor, *where).relations[0].is_earlier
    relate(db, cast.sefa.actor, *where, said(db, family, RelationKind.SAME))
    parent_moves(db, cast, family, ("water", "energy"))

    assert of_its_own
    assert clause_beside(db, cast.sefa.actor, *where).relations[0].is_earlier


def test_what_nobody_publishes_of_the_parent_changes_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    where = (family.variant.code, negotiation.conduct.code)
    relate(db, cast.sefa.actor, *where, said(db, family, RelationKind.SAME))
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    assert not clause_beside(db, cast.sefa.actor, *where).relations[0].is_earlier


@pytest.mark.parametrize(
    ("kind", "reason", "field"),
    [
        (RelationKind.STRICTER, " ", "reason"),
        (RelationKind.ABSENT, "It is not here.", "kind"),
        (RelationKind.BROADER, "n" * 20_000, "reason"),
    ],
)
def test_what_does_not_fit_the_clause_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, kind: RelationKind, reason: str, field: str
) -> None:
    family = forked(db, cast, negotiation)
    with pytest.raises(Invalid) as refusal:
        relate(db, cast.sefa.actor, family.variant.code, negotiation.conduct.code, said(db, family, kind, reason))

    assert refusal.value.field == field


def test_what_is_absent_is_nothing_else(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    review = negotiation.clauses[2].code
    one = followed_clause(db, family.row(db), review)
    assert one.now
    with pytest.raises(Invalid):
        relate(db, cast.sefa.actor, family.variant.code, review, NewRelation(RelationKind.SAME, "", one.now.code, ""))

    again = NewRelation(RelationKind.ABSENT, "The region reviews nothing.", one.now.code, "")
    assert relate(db, cast.sefa.actor, family.variant.code, review, again).version_id is None


def test_a_relation_is_said_of_the_words_that_were_shown(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    typed = said(db, family, RelationKind.SAME)
    corrected(db, cast, family.own(db)[1], "hospitals", "clinics")

    with pytest.raises(Stale):
        relate(db, cast.sefa.actor, family.variant.code, negotiation.conduct.code, typed)


def test_a_delegate_and_who_may_not_read_the_parent_say_nothing(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    typed = said(db, family, RelationKind.SAME)
    sole = seated(db, cast.solveig, family.variant)

    with pytest.raises(NotFound):
        relate(db, cast.nadia.actor, family.variant.code, negotiation.conduct.code, typed)
    with pytest.raises(NotFound):
        relate(db, sole.actor, family.variant.code, negotiation.conduct.code, typed)
    with pytest.raises(Forbidden):
        relate(db, cast.nadia.actor, negotiation.instrument.code, negotiation.conduct.code, typed)
