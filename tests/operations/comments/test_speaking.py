"""Saying something in a thread and taking it back; who is called by her name."""

import hashlib

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Comment, RecordEntry, Thread, ThreadReach
from negotiate.operations.comments.speaking import answer, withdraw_comment
from negotiate.queries.comments.thread_page import thread_page
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.talking import friends, spoken


def test_whoever_reads_it_answers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.GROUP, group=group)

    answered = answer(db, cast.bela.actor, thread.code, "We agree.")

    assert answered.delegation is not None
    assert answered.delegation.name == "Belmara"
    assert verify(db) == []


@pytest.mark.parametrize("name", ["bela", "sefa", "chen"])
def test_for_anybody_else_it_does_not_exist(db: Session, cast: Cast, negotiation: Negotiation, name: str) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")

    with pytest.raises(NotFound):
        answer(db, getattr(cast, name).actor, thread.code, "We agree.")


@pytest.mark.parametrize("words", ["", " \n ", "…"])
def test_nothing_is_not_said(db: Session, cast: Cast, negotiation: Negotiation, words: str) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")

    with pytest.raises(Invalid, match="what you want to say"):
        answer(db, cast.noor.actor, thread.code, words)


def test_a_comment_is_taken_back_once_and_by_who_made_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    comment = spoken(db, cast.nadia, negotiation.conduct, "shall").comments[0]

    with pytest.raises(Forbidden):
        withdraw_comment(db, cast.noor.actor, comment.code)
    withdraw_comment(db, cast.nadia.actor, comment.code)
    with pytest.raises(Invalid, match="withdrawn already"):
        withdraw_comment(db, cast.nadia.actor, comment.code)

    assert verify(db) == []


def test_a_comment_of_others_does_not_exist(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    comment = spoken(db, cast.nadia, negotiation.conduct, "shall").comments[0]

    with pytest.raises(NotFound):
        withdraw_comment(db, cast.bela.actor, comment.code)


def test_people_are_called_by_name_if_they_can_read_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    words = "@Noor of Arvenia and @Bela of Belmara, see @nobody."

    comment = spoken(db, cast.nadia, negotiation.conduct, "shall", words).comments[0]

    assert [one.person.name for one in comment.mentions] == ["Noor of Arvenia"]


def test_the_database_lets_nobody_change_what_was_said_or_whom_it_reaches(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    spoken(db, cast.nadia, negotiation.conduct, "shall")

    with pytest.raises(IntegrityError, match="comment_stays"), db.begin_nested():
        db.execute(update(Comment).values(words="Something else."))
    with pytest.raises(IntegrityError, match="reach_stays"), db.begin_nested():
        db.execute(update(Thread).values(reach=ThreadReach.PUBLIC))


def test_the_record_holds_the_hash_of_what_was_said_and_not_the_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", "A slip.", ThreadReach.PARTICIPANTS)
    entry = db.scalars(select(RecordEntry).where(RecordEntry.subject == f"thread:{thread.code}")).one()

    assert entry.facts["hash"] == hashlib.sha256(b"A slip.").hexdigest()
    assert "A slip." not in entry.sealed


def test_whoever_cannot_read_it_is_not_called_and_the_writer_reads_the_same_as_of_a_name_that_nobody_has(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")
    answer(db, cast.nadia.actor, thread.code, "@Bela of Belmara, please.")
    answer(db, cast.nadia.actor, thread.code, "@Nobody At All, please.")

    said = thread_page(db, cast.noor.actor, thread.code).note.answers

    assert [line.not_called for line in said] == [("Bela of Belmara",), ("Nobody At All",)]
    assert [line.called for line in said] == [(), ()]
