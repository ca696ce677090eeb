"""The loaded demonstration is sound, and every role can read all of it that is hers."""

import pytest
from sqlalchemy import DateTime, func, select
from sqlalchemy.orm import Session

from negotiate.demo import load
from negotiate.errors import Forbidden
from negotiate.models import Base, Person, RecordEntry, Role
from negotiate.policy import NOBODY, Actor
from negotiate.queries.dates.dates import dates_page
from negotiate.queries.desk.merge_page import merge_page
from negotiate.queries.header import load_instrument
from negotiate.queries.publishing.rounds import rounds_page
from negotiate.queries.record.verification import verify
from negotiate.queries.text.clause import clause_page
from negotiate.queries.text.comparing.redlines import redline_page
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.queries.text.text import text_page
from negotiate.state.desk.choices import Choices
from tests.demo.loaded import Loaded, clause_code, grow, on_trial, session_on, statements
from tests.demo.playing import STORY

#: Somebody of every role: the role, and a delegation where it sits in one.
READERS = [
    (Role.SECRETARIAT, ""),
    (Role.CHAIR, ""),
    (Role.ADMINISTRATOR, ""),
    (Role.NEGOTIATOR, "Mirrin"),
    (Role.HEAD_OF_DELEGATION, "Veloria"),
    (Role.OBSERVER, "Civic Responders"),
]
PAGES = [text_page, redline_page, rounds_page, dates_page]
CAST = STORY.cast


def merge_desk(db: Session, actor: Actor, code: str) -> object:
    """Return the desk of a clause before anything is chosen."""
    return merge_page(db, actor, code, Choices())


def test_the_record_is_whole(db: Session) -> None:
    assert verify(db) == []


def test_every_journal_goes_forward_in_time(db: Session) -> None:
    query = select(RecordEntry.chain_id, RecordEntry.at).order_by(RecordEntry.chain_id, RecordEntry.number)
    entries = [tuple(row) for row in db.execute(query)]

    assert entries == sorted(entries)


#: What is announced lies ahead.
AHEAD = ("deadline.due_at", "silence_term.until", "meeting_plan.begins_at", "meeting_plan.ends_at", "seat.ends_at")
AHEAD += ("contest.answer_due_at", "clash_question.until", "question_step.until", "facilitation.ends_at")


def test_nothing_happened_after_the_loading(db: Session, demo: Loaded) -> None:
    columns = [
        column
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(getattr(column.type, "impl", None), DateTime) and str(column) not in AHEAD
    ]

    latest = {str(column): db.scalar(select(func.max(column))) for column in columns}

    assert {name: at for name, at in latest.items() if at is not None and at > demo.at} == {}


def test_a_house_with_people_is_left_alone(db: Session, demo: Loaded) -> None:
    entries = select(func.count(RecordEntry.id))
    before = db.scalar(entries)

    load(demo.store)

    with demo.store.reading() as later:
        assert later.scalar(entries) == before
        assert later.scalar(select(func.count(Person.id))) == len(CAST.people)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
@pytest.mark.parametrize(("role", "delegation"), READERS)
def test_every_role_reads_every_page(db: Session, demo: Loaded, page, role: Role, delegation: str) -> None:
    assert page(db, demo.actor(db, role, delegation), demo.instrument).head.title == STORY.title


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_the_public_reads_what_is_published(db: Session, demo: Loaded, page) -> None:
    assert page(db, NOBODY, demo.instrument).head.title == STORY.title


def test_the_public_sees_no_amendment(db: Session, demo: Loaded) -> None:
    instrument = load_instrument(db, NOBODY, demo.instrument)

    assert notes_to_show(db, NOBODY, instrument) == ()


@pytest.mark.parametrize(("role", "delegation"), READERS[1:])
def test_nobody_but_the_secretariat_opens_a_desk(db: Session, demo: Loaded, role: Role, delegation: str) -> None:
    with pytest.raises(Forbidden):
        merge_page(db, demo.actor(db, role, delegation), clause_code(db, "Article 7"), Choices())


@pytest.mark.parametrize(
    ("page", "label"),
    [*((page, "") for page in PAGES), (clause_page, "Article 7"), (merge_desk, "Article 7")],
    ids=lambda given: getattr(given, "__name__", given),
)
def test_a_page_of_a_longer_text_takes_no_more_statements(demo: Loaded, page, label: str) -> None:
    with on_trial(demo.store) as connection:
        with session_on(connection) as db:
            code = clause_code(db, label) if label else demo.instrument
        grow(connection, clauses=1)
        before = statements(connection, page, Role.SECRETARIAT, "", code)
        grow(connection, clauses=30)
        after = statements(connection, page, Role.SECRETARIAT, "", code)

    assert 0 < after == before


def test_a_desk_with_many_rivals_takes_no_more_statements(demo: Loaded) -> None:
    with on_trial(demo.store) as connection:
        with session_on(connection) as db:
            few, many = clause_code(db, "Article 12"), clause_code(db, "Article 7")
        counts = [statements(connection, merge_desk, Role.SECRETARIAT, "", code) for code in (few, many)]

    assert counts[0] == counts[1]
