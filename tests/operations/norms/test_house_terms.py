"""The register of terms that all texts of a house share: who writes in it, and what is refused."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import RemarkKind
from negotiate.operations.norms.house_terms import keep_term, retire_term
from negotiate.operations.norms.terms import NewRemark
from negotiate.queries.record.verification import verify
from negotiate.state.norms.term_remarks import house_remarks
from tests.cast import Cast

UNWANTED = NewRemark("attack", RemarkKind.DISCOURAGED, "raid", "It judges.")


def test_what_the_secretariat_writes_stands_until_it_takes_it_off(db: Session, cast: Cast) -> None:
    row = keep_term(db, cast.sefa.actor, "en", UNWANTED)
    before = house_remarks(db, "en")
    retire_term(db, cast.sefa.actor, row.code)

    assert [(one.term, one.words, one.is_of_house) for one in before] == [("attack", "raid", True)]
    assert house_remarks(db, "en") == ()
    with pytest.raises(Invalid):
        retire_term(db, cast.sefa.actor, row.code)


def test_it_is_read_beside_texts_in_its_language_alone(db: Session, cast: Cast) -> None:
    keep_term(db, cast.sefa.actor, "fr", NewRemark("attaque", RemarkKind.EQUIVALENT, "attack", "", "en"))

    assert house_remarks(db, "en") == ()
    assert [(one.words, one.language) for one in house_remarks(db, "fr")] == [("attack", "en")]


def test_a_delegate_writes_nothing_in_it(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        keep_term(db, cast.nadia.actor, "en", UNWANTED)


@pytest.mark.parametrize(
    ("language", "new", "field"),
    [
        ("sw", UNWANTED, "tongue"),
        ("en", NewRemark(" ", RemarkKind.NOTE, "Said."), "term"),
        ("en", NewRemark("attack", RemarkKind.DISCOURAGED, "raid"), "reason"),
        ("en", NewRemark("attack", RemarkKind.EQUIVALENT, "attack", "", "en"), "language"),
        ("en", NewRemark("attack", RemarkKind.NOTE, "\u200b"), "words"),
    ],
)
def test_what_says_too_little_is_refused_at_its_field(
    db: Session, cast: Cast, language: str, new: NewRemark, field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        keep_term(db, cast.sefa.actor, language, new)

    assert refusal.value.field == field


def test_the_journal_of_the_house_binds_it(db: Session, cast: Cast) -> None:
    keep_term(db, cast.sefa.actor, "en", UNWANTED)

    assert verify(db) == []
