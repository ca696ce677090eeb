"""What was said is found by those who read it: comments by their reach, statements for the record by all of them."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.operations.comments.speaking import withdraw_comment
from negotiate.queries.finding.find_page import find_page
from negotiate.queries.finding.hits import Hit
from negotiate.queries.finding.questions import Question, Search, SearchPlace
from negotiate.queries.finding.spoken import SAID
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken
from tests.operations.text.test_statements import said


def found(db: Session, player: Player, negotiation: Negotiation, words: str, place: SearchPlace) -> tuple[Hit, ...]:
    """Return what somebody finds in a place."""
    return find_page(db, player.actor, negotiation.instrument.code, Search(Question(words), place)).hits


ALL = ("nadia", "bela", "sefa")


@pytest.mark.parametrize(
    ("reach", "readers"),
    [
        (ThreadReach.DELEGATION, ["nadia"]),
        (ThreadReach.SECRETARIAT, ["nadia", "sefa"]),
        (ThreadReach.PARTICIPANTS, ["nadia", "bela", "sefa"]),
    ],
)
def test_a_comment_is_found_by_those_whom_it_reaches(
    db: Session, cast: Cast, negotiation: Negotiation, reach: ThreadReach, readers: list[str]
) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "hospitals", "Sanatoria are left out.", reach)
    hits = {name: found(db, getattr(cast, name), negotiation, "sanatoria", SearchPlace.COMMENTS) for name in ALL}

    assert [name for name, one in hits.items() if one] == readers
    assert [(hit.name, hit.thread_code, hit.beside) for hit in hits["nadia"]] == [
        ("Comment by Arvenia", thread.code, "Article 2")
    ]


def test_a_statement_is_found_with_who_made_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    statement = said(db, cast.nadia, negotiation)
    (hit,) = found(db, cast.bela, negotiation, "reserve our positions", SearchPlace.STATEMENTS)

    assert (hit.name, hit.statement_code) == ("Reservation of Arvenia", statement.code)
    assert hit.beside.startswith("Article 2")


def test_a_comment_that_was_taken_back_is_found_no_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "hospitals", "Sanatoria are left out.")
    withdraw_comment(db, cast.nadia.actor, thread.comments[0].code)

    assert found(db, cast.nadia, negotiation, "sanatoria", SearchPlace.COMMENTS) == ()


def test_what_a_comment_says_is_read_once_and_who_reads_it_each_time(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    code, search = negotiation.instrument.code, Search(Question("sanatorium"), SearchPlace.COMMENTS)
    thread = spoken(db, cast.nadia, negotiation.conduct, "hospitals", "Sanatorium and ward.", ThreadReach.SECRETARIAT)
    SAID.forget()
    with counted() as first:
        find_page(db, cast.nadia.actor, code, search)
    with counted() as again:
        page = find_page(db, cast.sefa.actor, code, Search(Question("sanatoriums"), SearchPlace.COMMENTS))

    assert [sum("comment.words" in one and "WHERE" in one for one in asked) for asked in (first, again)] == [2, 1]
    assert [hit.thread_code for hit in page.hits] == [thread.code]
    assert find_page(db, cast.bela.actor, code, Search(Question("sanatorium"))).total == 0
