"""Renumbering: labels become consecutive, references follow their clauses, nothing else changes."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import CarriageResult, Clause, Hand, Version, VersionKind
from negotiate.operations.arrangement import NewClause, Signing, insert
from negotiate.operations.preparations import Terms, prepare_round
from negotiate.operations.renumbering import renumber
from negotiate.operations.rounds import defer_rest
from negotiate.queries.renumbering import plan_of
from negotiate.queries.rows import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, labels, tabled

REFERRING = "Each State shall act under article 3, paragraph 1, and article 33 of the Charter."


@pytest.fixture
def inserted(db: Session, cast: Cast, negotiation: Negotiation) -> Clause:
    """Return a clause "Article 2 bis" that refers to article 3 and to another instrument."""
    new = NewClause("", "Care", REFERRING)
    return insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL)).clause


def renumbered(db: Session, cast: Cast, negotiation: Negotiation, start: str = "") -> list[Version]:
    """Carry out the renumbering as it is shown now."""
    seal = plan_of(db, negotiation.instrument, start).seal
    return renumber(db, cast.sefa.actor, negotiation.instrument.code, start, seal)


def test_labels_become_consecutive(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    renumbered(db, cast, negotiation)

    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3", "Article 4"]


def test_references_follow_the_clause_and_not_the_number(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    renumbered(db, cast, negotiation)

    assert current_version(db, inserted).body == REFERRING.replace("article 3,", "article 4,")


def test_only_what_changes_gets_an_editorial_version(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    versions = renumbered(db, cast, negotiation)

    assert [(version.label, version.kind) for version in versions] == [
        ("Article 3", VersionKind.EDITORIAL),
        ("Article 4", VersionKind.EDITORIAL),
    ]


def test_words_of_a_clause_with_a_new_label_keep_their_origins(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    before = current_version(db, negotiation.clauses[2]).runs
    renumbered(db, cast, negotiation)

    assert current_version(db, negotiation.clauses[2]).runs == before


def test_a_renumbering_from_a_clause_on_leaves_what_stands_before(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    new = NewClause("", "Terms", "A service is what it is.")
    insert(db, cast.sefa.actor, negotiation.clauses[0].code, new, Signing(Hand.EDITORIAL))
    renumbered(db, cast, negotiation, inserted.code)

    assert labels(db, negotiation.instrument) == [
        "Article 1", "Article 1 bis", "Article 2", "Article 3", "Article 4",
    ]  # fmt: skip


def test_open_amendments_are_carried(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    amendment = tabled(db, cast.nadia, inserted, "shall", "should")
    renumbered(db, cast, negotiation)

    assert amendment.revision.carriages[-1].result is CarriageResult.CLEAN


def test_a_renumbering_is_signed_as_editorial(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    renumbered(db, cast, negotiation)
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")

    assert prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms())


def test_a_text_that_has_changed_is_not_renumbered_unseen(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    with pytest.raises(Stale) as refused:
        renumber(db, cast.sefa.actor, negotiation.instrument.code, "", "an older seal")

    assert refused.value.theirs == "Article 2 bis → Article 3\nArticle 3 → Article 4"


def test_a_text_in_order_has_nothing_to_renumber(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="nothing to renumber"):
        renumbered(db, cast, negotiation)


def test_a_delegate_renumbers_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        renumber(db, cast.nadia.actor, negotiation.instrument.code, "", "")
