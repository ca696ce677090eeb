"""A passage that a form named is looked for by the words that were read, and not by its number."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.models import Clause
from negotiate.operations.norms.asked_of import AskedOf, passage_read
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


@pytest.fixture
def numbered(db: Session, cast: Cast, negotiation: Negotiation) -> Clause:
    """Return a clause of two numbered paragraphs."""
    clause = negotiation.conduct
    corrected(db, cast, clause, current_version(db, clause).body, "1. States shall act.\n\n2. States shall report.")
    return clause


def place(db: Session, cast: Cast, negotiation: Negotiation, asked: AskedOf) -> tuple[str, ...]:
    """Return where a passage stands now."""
    return passage_read(db, cast.bela.actor, negotiation.instrument, asked, "passage")[1].path


def test_a_paragraph_that_was_renumbered_is_the_same_passage(
    db: Session, cast: Cast, negotiation: Negotiation, numbered: Clause
) -> None:
    asked = AskedOf(numbered.code, ("2",), current_version(db, numbered).code)
    corrected(db, cast, numbered, "2. States", "2. States shall wait.\n\n3. States")

    assert place(db, cast, negotiation, asked) == ("3",)


def test_a_passage_that_reads_otherwise_must_be_read_again(
    db: Session, cast: Cast, negotiation: Negotiation, numbered: Clause
) -> None:
    asked = AskedOf(numbered.code, ("2",), current_version(db, numbered).code)
    corrected(db, cast, numbered, "shall report", "may report")

    with pytest.raises(Stale):
        place(db, cast, negotiation, asked)


def test_a_version_of_another_clause_names_nothing(
    db: Session, cast: Cast, negotiation: Negotiation, numbered: Clause
) -> None:
    with pytest.raises(Invalid):
        place(db, cast, negotiation, AskedOf(negotiation.clauses[0].code, (), current_version(db, numbered).code))
