"""Beside the table: a small mission has not read since round 1, and everybody has spoken of words."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.demo.reading import READER, WATCHED
from negotiate.models import Person, Role, Thread, ThreadKind, ThreadReach, Uptake
from negotiate.queries.comments.talk_page import TalkAsked, talk_page, words_state
from negotiate.queries.reading.since import SincePage, since_page
from negotiate.state.house.actors import as_actor
from tests.demo.loaded import Loaded
from tests.demo.playing import STORY


def hers(db: Session, demo: Loaded) -> SincePage:
    """Return the page of the one who has not read since."""
    person = STORY.cast.first(Role.NEGOTIATOR, READER)
    reader = db.scalars(select(Person).where(Person.email == person.email)).one()
    return since_page(db, as_actor(db, reader), demo.instrument)


def test_many_clauses_changed_since_she_read_them(db: Session, demo: Loaded) -> None:
    assert hers(db, demo).count > 9


def test_what_she_watches_is_among_them_and_comes_first(db: Session, demo: Loaded) -> None:
    page = hers(db, demo)

    assert page.watched > len(WATCHED)
    assert all(clause.line.watched for clause in page.shown[: page.watched])
    assert set(WATCHED) <= {one.label for one in page.listed if one.line.watched}


def test_a_clause_that_came_since_is_new_to_her(db: Session, demo: Loaded) -> None:
    assert "new clause" in {clause.line.novelty.value for clause in hers(db, demo).shown}


def test_one_delegation_hears_threads_of_several_reaches_open_resolved_and_with_words_changed(
    db: Session, demo: Loaded
) -> None:
    page = talk_page(db, demo.actor(db, Role.NEGOTIATOR, "Kethara"), demo.instrument, TalkAsked(show="all"))
    notes = [one.note for clause in page.clauses for one in clause.threads]

    assert {note.reach for note in notes} == set(ThreadReach) - {ThreadReach.SECRETARIAT}
    assert {note.is_resolved for note in notes} == {True, False}
    assert {words_state(note) for note in notes} == {"here", "words changed", "was here"}


def test_an_expert_note_has_been_taken_up(db: Session, demo: Loaded) -> None:
    kinds = select(Thread.kind).join(Uptake, Uptake.thread_id == Thread.id)

    assert db.scalars(kinds).all() == [ThreadKind.EXPERT_NOTE]
