"""The model clauses of a house: its own behind those of the program, under each topic."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.library import LibraryTopic
from negotiate.operations.norms.model_clauses import NewModelClause, add
from negotiate.state.norms.model_clauses import kept_clauses, model_clause, model_clauses
from tests.cast import Cast


def test_what_a_house_keeps_stands_behind_what_the_program_has_on_the_topic(db: Session, cast: Cast) -> None:
    row = add(db, cast.sefa.actor, NewModelClause(LibraryTopic.REVIEW, "Review", "It is reviewed each year."))
    keys = [clause.key for clause in model_clauses(db)]

    assert kept_clauses(db) == (row,)
    assert keys.index("review") < keys.index(row.code) < keys.index("amendment")
    assert model_clause(db, row.code).body == "It is reviewed each year."


def test_a_key_that_the_library_lacks_is_not_found(db: Session) -> None:
    with pytest.raises(NotFound):
        model_clause(db, "no-such-clause")
