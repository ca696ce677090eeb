"""The model clauses of the program: each is whole, says something, and reads as a clause of a treaty."""

import pytest

from negotiate.library import LibraryClause, LibraryTopic, library_clauses
from negotiate.operations.sizes import check_wording
from negotiate.text.marks.brackets import parse
from negotiate.text.wording import Wording, clean


def test_every_topic_has_model_clauses_and_no_key_is_used_twice() -> None:
    clauses = library_clauses()

    assert {clause.topic for clause in clauses} == set(LibraryTopic)
    assert len({clause.key for clause in clauses}) == len(clauses) >= 20


@pytest.mark.parametrize("clause", library_clauses(), ids=lambda clause: clause.key)
def test_a_model_clause_is_stored_as_it_stands(clause: LibraryClause) -> None:
    check_wording(Wording(clause.heading, clause.body), clause.heading)

    assert clean(clause.body) == clause.body
    assert clause.notes


@pytest.mark.parametrize("clause", library_clauses(), ids=lambda clause: clause.key)
def test_the_brackets_of_a_model_clause_are_paired(clause: LibraryClause) -> None:
    assert parse(clause.body).faults == ()
