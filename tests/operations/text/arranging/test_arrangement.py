"""Acts on whole clauses: signed as they are done, numbered by nobody, carried to whoever has something open."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import CarriageResult, Clause, ClauseKind, Hand, Signature, VersionKind
from negotiate.operations.publishing.preparations import prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert, move
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, labels, tabled

EDITORIAL = Signing(Hand.EDITORIAL, "It reads better.")
CARE = NewClause("", "Care", "Each State shall take care.")


def moved(db: Session, cast: Cast, negotiation: Negotiation, clause: Clause, after: str) -> list[str]:
    """Move a clause, and return the labels in their new order."""
    order = order_of(db, negotiation.instrument).seal
    move(db, cast.sefa.actor, clause.code, after, order, EDITORIAL)
    return labels(db, negotiation.instrument)


def test_an_inserted_clause_takes_the_next_bis(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    insert(db, cast.sefa.actor, negotiation.conduct.code, CARE, EDITORIAL)
    insert(db, cast.sefa.actor, negotiation.conduct.code, CARE, EDITORIAL)

    assert labels(db, negotiation.instrument) == [
        "Article 1", "Article 2", "Article 2 ter", "Article 2 bis", "Article 3",
    ]  # fmt: skip


def test_inserted_words_are_signed_as_they_are_written(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = insert(db, cast.sefa.actor, negotiation.conduct.code, CARE, Signing(Hand.EDITORIAL, "Bridge"))
    signature = db.scalars(select(Signature)).one()

    assert (signature.version, signature.hand, signature.note) == (version, Hand.EDITORIAL, "Bridge")
    assert prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms())


def test_nobody_acts_in_the_hand_of_the_chair(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    order, signing = order_of(db, negotiation.instrument).seal, Signing(Hand.CHAIR, "For the chair")

    with pytest.raises(Forbidden, match="Only the chair acts"):
        move(db, cast.sefa.actor, negotiation.conduct.code, "", order, signing)
    with pytest.raises(Forbidden, match="Only the chair acts"):
        insert(db, cast.sefa.actor, negotiation.conduct.code, CARE, signing)


@pytest.mark.parametrize(
    ("new", "field"), [(NewClause("Article 3", "", "Words."), "label"), (NewClause("", "Care", " \n"), "body")]
)
def test_a_clause_without_words_or_with_a_taken_label_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, new: NewClause, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        insert(db, cast.sefa.actor, negotiation.conduct.code, new, EDITORIAL)

    assert refused.value.field == field


def test_a_deleted_clause_keeps_its_code_and_its_words_in_its_history(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    base = current_version(db, negotiation.conduct)
    version = delete(db, cast.sefa.actor, negotiation.conduct.code, base.code, EDITORIAL)

    assert labels(db, negotiation.instrument) == ["Article 1", "Article 3"]
    assert (version.kind, version.number, base.body[:7]) == (VersionKind.DELETION, 2, "A State")


def test_a_deleted_clause_is_not_moved(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    sefa, conduct = cast.sefa.actor, negotiation.conduct
    delete(db, sefa, conduct.code, current_version(db, conduct).code, EDITORIAL)
    order = order_of(db, negotiation.instrument).seal

    with pytest.raises(Invalid, match="has no place in the text"):
        move(db, sefa, conduct.code, negotiation.clauses[0].code, order, EDITORIAL)


def test_an_amendment_to_a_deleted_clause_has_no_target_any_more(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    base = current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, negotiation.conduct.code, base.code, EDITORIAL)

    assert [one.result for one in amendment.revision.carriages] == [CarriageResult.GONE]


def test_a_clause_that_has_changed_is_not_deleted_unseen(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    base = current_version(db, negotiation.conduct)
    other = current_version(db, negotiation.clauses[0])

    with pytest.raises(Stale):
        delete(db, cast.sefa.actor, negotiation.conduct.code, other.code, EDITORIAL)
    delete(db, cast.sefa.actor, negotiation.conduct.code, base.code, EDITORIAL)
    with pytest.raises(Invalid, match="deleted already"):
        delete(db, cast.sefa.actor, negotiation.conduct.code, base.code, EDITORIAL)


def test_a_clause_moves_behind_another(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, _, last = negotiation.clauses

    assert moved(db, cast, negotiation, last, first.code) == ["Article 1", "Article 3", "Article 2"]
    assert moved(db, cast, negotiation, last, "") == ["Article 3", "Article 1", "Article 2"]


def test_a_moved_clause_keeps_its_version_and_what_is_open_on_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    before = current_version(db, negotiation.conduct)
    moved(db, cast, negotiation, negotiation.conduct, "")

    assert current_version(db, negotiation.conduct) is before
    assert amendment.revision.carriages == []


def test_a_part_moves_with_its_articles(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    _, part, last = negotiation.clauses
    part.kind, last.depth = ClauseKind.PART, 1
    db.flush()

    assert moved(db, cast, negotiation, part, "") == ["Article 2", "Article 3", "Article 1"]


def test_an_article_takes_the_depth_of_its_new_place(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, part, last = negotiation.clauses
    part.kind, last.depth = ClauseKind.PART, 1
    db.flush()
    moved(db, cast, negotiation, first, part.code)

    assert first.depth == 1


def test_a_part_does_not_move_into_itself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    _, part, last = negotiation.clauses
    part.kind, last.depth = ClauseKind.PART, 1
    db.flush()

    with pytest.raises(Invalid, match="inside itself"):
        moved(db, cast, negotiation, part, last.code)


def test_where_it_stands_already_is_no_move(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="stands there already"):
        moved(db, cast, negotiation, negotiation.conduct, negotiation.clauses[0].code)


def test_a_second_move_from_an_old_page_shows_both_orders(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    order = order_of(db, negotiation.instrument).seal
    moved(db, cast, negotiation, negotiation.clauses[2], "")

    with pytest.raises(Stale) as refused:
        move(db, cast.sten.actor, negotiation.conduct.code, "", order, EDITORIAL)
    assert refused.value.theirs.startswith("Article 3\n")


def test_a_changed_order_is_another_text_to_approve(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")
    first = prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms()).hash
    moved(db, cast, negotiation, negotiation.conduct, "")

    assert prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms()).hash != first


def test_a_delegate_arranges_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        insert(db, cast.nadia.actor, negotiation.conduct.code, CARE, EDITORIAL)


def test_all_that_is_wrong_with_a_new_clause_is_told_at_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid) as refused:
        insert(db, cast.sefa.actor, negotiation.conduct.code, NewClause("Article 1", "x" * 600, ""), EDITORIAL)

    assert [fault.field for fault in refused.value.every] == ["label", "body", "heading"]
