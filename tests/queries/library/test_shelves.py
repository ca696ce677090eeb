"""The shelves of the library: all topics in their order, or those in which words stand."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.library import LibraryTopic
from negotiate.policy import NOBODY
from negotiate.queries.library.shelves import library_page
from tests.cast import Cast


def test_the_topics_stand_in_their_order(db: Session, cast: Cast) -> None:
    page = library_page(db, cast.nadia.actor, "")

    assert [topic for topic, _ in page.topics] == list(LibraryTopic)
    assert page.count == sum(len(clauses) for _, clauses in page.topics)


def test_words_are_found_whatever_their_capitals(db: Session, cast: Cast) -> None:
    page = library_page(db, cast.nadia.actor, " DRINKING  water ")

    assert [one.clause.key for _, clauses in page.topics for one in clauses] == ["protected-services"]


def test_nobody_outside_the_house_reads_it(db: Session) -> None:
    with pytest.raises(Forbidden):
        library_page(db, NOBODY, "")
