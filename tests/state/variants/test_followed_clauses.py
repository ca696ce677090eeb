"""How the clauses of a parent meet those of a variant: only what is published moves, and only until it is answered."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from negotiate.state.variants.followed_clauses import FollowedClause, ParentMove, followed_clauses, published_own
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, published
from tests.operations.variants.forked import Family, forked, issued, parent_moves

SIGNED = Signing(Hand.EDITORIAL, "It was asked for.")


def followed(db: Session, family: Family) -> list[FollowedClause]:
    """Return the clauses of the parent beside the variant as it stands."""
    return list(followed_clauses(db, family.row(db), standing_text(db, family.variant)).clauses)


def moves(db: Session, family: Family) -> list[ParentMove | None]:
    """Return what waits of each clause."""
    return [one.move for one in followed(db, family)]


def test_nothing_waits_when_a_variant_has_just_been_forked(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)

    assert moves(db, family) == [None, None, None]
    assert [one.is_alike for one in followed(db, family)] == [True, True, False]


def test_what_the_parent_has_not_published_does_not_move(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    assert moves(db, family) == [None, None, None]


def test_changed_words_a_new_clause_and_one_that_is_gone_wait(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, sefa = forked(db, cast, negotiation), cast.sefa.actor
    first = negotiation.clauses[0]
    insert(db, sefa, first.code, NewClause("Article 1 bis", "Scope", "It applies in peace."), SIGNED)
    delete(db, sefa, first.code, current_version(db, first).code, SIGNED)
    parent_moves(db, cast, family, ("water", "energy"))

    assert moves(db, family) == [ParentMove.ADDED, ParentMove.CHANGED, None, ParentMove.GONE]


def test_words_that_came_back_do_not_wait_any_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))
    parent_moves(db, cast, family, ("energy", "water"))

    assert moves(db, family) == [None, None, None]


def test_what_a_variant_took_out_itself_has_nothing_to_follow(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    own = family.own(db)[1]
    delete(db, cast.sefa.actor, own.code, current_version(db, own).code, SIGNED)
    parent_moves(db, cast, family, ("water", "energy"))

    assert moves(db, family) == [None, None, None]
    assert issued(db, cast, family).ordinal == 2


def test_clauses_of_its_own_stand_behind_what_the_one_before_them_follows_once_they_are_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, sefa = forked(db, cast, negotiation), cast.sefa.actor
    round = open_next(db, sefa, family.variant.code, None)
    first = insert(db, sefa, family.own(db)[0].code, NewClause("Article 1 bis", "Hub", "There is a hub."), SIGNED)
    insert(db, sefa, first.clause.code, NewClause("Article 1 ter", "Hours", "It is open at night."), SIGNED)
    before = published_own(db, family.row(db))
    published(db, cast, round)
    after = published_own(db, family.row(db))

    assert before == []
    assert [one.version.label for one in after] == ["Article 1 bis", "Article 1 ter"]
    assert {one.behind.code for one in after} == {negotiation.clauses[0].code}
