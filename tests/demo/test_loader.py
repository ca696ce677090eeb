"""The demonstration comes out of the database as the story tells it, for everybody who opens it."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import DateTime, func, select
from sqlalchemy.orm import Session

from negotiate.demo import load
from negotiate.errors import Forbidden
from negotiate.models import (
    Amendment,
    Base,
    Chain,
    Fate,
    Level,
    Membership,
    Person,
    Publication,
    RecordEntry,
    Revision,
    Role,
    Round,
    Stage,
    Version,
)
from negotiate.operations import amendments
from negotiate.operations.record import verify
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.queries.clauses import clause_page
from negotiate.queries.dates import dates_page
from negotiate.queries.desks import Choices
from negotiate.queries.entrance import ROLES_TO_TRY, guests
from negotiate.queries.heads import head_of, load_instrument
from negotiate.queries.merging import merge_page
from negotiate.queries.notes import amendments_to_show
from negotiate.queries.redlines import redline_page
from negotiate.queries.rounds import rounds_page
from negotiate.queries.rows import newest_versions
from negotiate.queries.texts import text_page
from negotiate.store import open_store
from negotiate.text.dates import Flag
from negotiate.text.tokens import tokenize
from tests.demo.loaded import (
    Loaded,
    actor_by,
    amendment,
    clause_code,
    grow,
    loaded,
    on_trial,
    session_on,
    statements,
)
from tests.demo.playing import STORY, base_of, fates

CAST = STORY.cast
TOLD = [one for told in STORY.rounds for one in told.proposals]
DRAFTS = STORY.rounds[2].drafts
MEMBERS = {one.short_name: set(one.members) for one in CAST.groups}
#: Somebody of every role, and nobody: a role, and a delegation where the role sits in one.
READERS = [
    (Role.SECRETARIAT, ""),
    (Role.CHAIR, ""),
    (Role.ADMINISTRATOR, ""),
    (Role.NEGOTIATOR, "Mirrin"),
    (Role.HEAD_OF_DELEGATION, "Veloria"),
    (Role.OBSERVER, "Civic Responders"),
]
PAGES = [text_page, redline_page, rounds_page, dates_page]


@pytest.fixture(scope="module")
def database(
    request: pytest.FixtureRequest, new_database: Callable[[str], AbstractContextManager[str]]
) -> Iterator[str]:
    """Return the URL of a database that all these tests share."""
    with new_database(request.param) as url:
        yield url


@pytest.fixture(scope="module")
def demo(database: str) -> Iterator[Loaded]:
    """Return the loaded demonstration, which no test changes."""
    store = open_store(database)
    yield loaded(store)
    store.engine.dispose()


@pytest.fixture
def db(demo: Loaded) -> Iterator[Session]:
    """Return a reading session on the demonstration."""
    with demo.store.reading() as session:
        yield session


def negotiators(*delegations: str) -> set[str]:
    """Return the names of those who write for some delegations."""
    people = [one for name in delegations for one in CAST.people_of(name)]
    return {one.name for one in people if one.role is not Role.OBSERVER}


def merge_desk(db: Session, actor: Actor, code: str) -> object:
    """Return the desk of a clause before anything is chosen."""
    return merge_page(db, actor, code, Choices())


def test_every_amendment_came_to_what_the_story_tells(db: Session) -> None:
    told = {one.number: one.outcome and (one.outcome.fate, one.outcome.reason) for one in TOLD}
    carried = [one for told in STORY.rounds for one in told.carried]
    told |= {one.number: (one.outcome.fate, one.outcome.reason) for one in carried}

    rows = db.scalars(select(Amendment).where(Amendment.number.is_not(None)))

    assert {row.number: row.fate and (row.fate.kind, row.fate.reason) for row in rows} == told


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_round_gave_the_fates_that_the_story_tells(db: Session, number: int) -> None:
    query = select(Amendment.number, Fate.kind).join(Fate, Fate.amendment_id == Amendment.id)
    given = db.execute(query.join(Round, Round.id == Fate.round_id).where(Round.number == number))
    told = {one.number: fate for one, fate in fates(number).items()} if number < 3 else {}

    assert {amendment: fate for amendment, fate in given} == told


def test_the_text_says_what_the_engine_makes_of_the_story(db: Session, demo: Loaded) -> None:
    instrument = load_instrument(db, NOBODY, demo.instrument)

    text = {version.label: version.wording for _, version in newest_versions(db, instrument)}

    assert text == base_of(3)


def test_every_word_of_every_version_has_an_origin(db: Session) -> None:
    versions = db.scalars(select(Version)).all()

    lengths = [(sum(length for length, _ in one.runs), len(tokenize(one.wording.text))) for one in versions]

    assert [pair for pair in lengths if pair[0] != pair[1]] == []


def test_words_that_were_adopted_name_their_amendment(db: Session, demo: Loaded) -> None:
    page = clause_page(db, NOBODY, clause_code(db, "Article 6 bis"))

    assert {span.source.name for span in page.spans} == {"Amendment 28, State of Ouravel"}


def test_the_clauses_stand_where_the_story_puts_them(db: Session, demo: Loaded) -> None:
    labels = [clause.label for clause in text_page(db, NOBODY, demo.instrument).clauses]

    assert labels[labels.index("Article 6") :][:3] == ["Article 6", "Article 6 bis", "Article 7"]
    assert labels[labels.index("Article 25") :][:2] == ["Article 25", "Article 25 bis"]


def test_the_record_is_whole(db: Session) -> None:
    assert verify(db) == []


def test_every_journal_goes_forward_in_time(db: Session) -> None:
    query = select(RecordEntry.chain_id, RecordEntry.at).order_by(RecordEntry.chain_id, RecordEntry.number)
    entries = [tuple(row) for row in db.execute(query)]

    assert entries == sorted(entries)


def test_nothing_happened_after_the_loading(db: Session, demo: Loaded) -> None:
    columns = [
        column
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(getattr(column.type, "impl", None), DateTime) and column.name != "due_at"
    ]

    latest = {str(column): db.scalar(select(func.max(column))) for column in columns}

    assert {name: at for name, at in latest.items() if at is not None and at > demo.at} == {}


def test_every_act_was_done_by_a_person_but_the_first(db: Session) -> None:
    query = select(RecordEntry.act).where(RecordEntry.person_id.is_(None)).order_by(RecordEntry.number)

    assert list(db.scalars(query)) == ["added", "gave a seat to"]


def test_amendments_were_tabled_by_their_own_delegation(db: Session) -> None:
    rows = db.scalars(select(Amendment).where(Amendment.number.is_not(None)))

    assert {row.number: row.delegation.short_name for row in rows} == {one.number: one.by for one in TOLD}


def test_sponsors_and_groups_stand_where_the_story_names_them(db: Session) -> None:
    first = amendment(db, 1)

    assert [row.delegation.short_name for row in first.sponsorships] == ["Ouravel", "Tavisol"]
    assert first.group is not None and first.group.short_name == "Island States"


def test_groups_have_their_members(db: Session) -> None:
    found = Counter(row.group.short_name for row in db.scalars(select(Membership)))

    assert found == {name: len(members) for name, members in MEMBERS.items()}


def test_closed_rounds_have_published_their_texts(db: Session) -> None:
    query = select(Publication.title, Publication.symbol).order_by(Publication.ordinal)
    told = [(one.title, one.symbol) for one in STORY.rounds[:2]]

    assert [tuple(row) for row in db.execute(query)] == [("Basis text", ""), *told]


def test_the_third_round_takes_amendments(db: Session, demo: Loaded) -> None:
    head = head_of(db, NOBODY, load_instrument(db, NOBODY, demo.instrument))

    assert head.round is not None and head.round.due_at is not None
    assert (head.round.number, head.round.takes_amendments) == (3, True)
    assert 3 <= (head.round.due_at - demo.at).days <= 4


def test_a_draft_of_the_story_can_be_tabled(demo: Loaded) -> None:
    with on_trial(demo.store) as connection, session_on(connection) as db:
        draft = db.scalars(select(Amendment).where(Amendment.number.is_(None)).limit(1)).one()
        actor = actor_by(db, draft.author.email)

        assert amendments.table(db, actor, draft.code, draft.revision.edition).number == len(TOLD) + 1


def test_clauses_are_agreed_as_far_as_the_story_says(db: Session, demo: Loaded) -> None:
    actor = demo.actor(db, Role.CHAIR)

    levels = {clause.label: clause.level for clause in text_page(db, actor, demo.instrument).clauses}

    assert {label: level for label, level in levels.items() if level is not Level.NOT_DISCUSSED} == dict(
        STORY.rounds[1].statuses
    )


def test_every_rule_has_the_flag_that_the_story_gives_it(db: Session, demo: Loaded) -> None:
    page = dates_page(db, NOBODY, demo.instrument, demo.at.date())

    assert {note.label: note.outlook.flag for note in page.notes} == {one.label: one.flag for one in STORY.rules}


@pytest.mark.parametrize("flag", list(Flag))
def test_every_flag_is_on_the_dates_page(db: Session, demo: Loaded, flag: Flag) -> None:
    page = dates_page(db, NOBODY, demo.instrument, demo.at.date())

    assert flag in {note.outlook.flag for note in page.notes}


def test_no_rule_asks_for_a_second_look_at_its_clause(db: Session, demo: Loaded) -> None:
    notes = dates_page(db, NOBODY, demo.instrument).notes

    assert [note.label for note in notes if note.text_changed] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
@pytest.mark.parametrize(("role", "delegation"), READERS)
def test_every_role_reads_every_page(db: Session, demo: Loaded, page, role: Role, delegation: str) -> None:
    assert page(db, demo.actor(db, role, delegation), demo.instrument).head.title == STORY.title


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_the_public_reads_what_is_published(db: Session, demo: Loaded, page) -> None:
    assert page(db, NOBODY, demo.instrument).head.title == STORY.title


def test_the_public_sees_no_amendment(db: Session, demo: Loaded) -> None:
    instrument = load_instrument(db, NOBODY, demo.instrument)

    assert amendments_to_show(db, NOBODY, instrument) == []


@pytest.mark.parametrize("number", [1, 2])
def test_every_change_of_a_round_is_attributed(db: Session, demo: Loaded, number: int) -> None:
    actor = demo.actor(db, Role.SECRETARIAT)
    texts = redline_page(db, actor, demo.instrument).editions

    page = redline_page(db, actor, demo.instrument, texts[number - 1].code, texts[number].code)

    changes = [change for clause in page.changed for change in clause.attributions]
    assert changes and [change for change in changes if not change.brought_in + change.taken_out] == []


@pytest.mark.parametrize("label", sorted({one.clause for one in STORY.rounds[2].proposals}))
def test_the_secretariat_opens_every_desk_of_the_open_round(db: Session, demo: Loaded, label: str) -> None:
    actor = demo.actor(db, Role.SECRETARIAT)
    waiting = [one.number for one in TOLD if one.clause == label and one.outcome is None]
    deferred = [one.number for one in (STORY.proposal(36), STORY.proposal(37)) if one.clause == label]

    desk = merge_page(db, actor, clause_code(db, label), Choices())

    assert [rival.number for rival in desk.amendments] == deferred + waiting


@pytest.mark.parametrize(("role", "delegation"), READERS[1:])
def test_nobody_but_the_secretariat_opens_a_desk(
    db: Session, demo: Loaded, role: Role, delegation: str
) -> None:
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


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: f"{draft.by}, {draft.clause}")
def test_a_draft_is_seen_by_its_delegation_and_its_group_alone(db: Session, draft) -> None:
    query = select(Amendment).join(Revision).where(Revision.rationale == draft.rationale)
    row = db.scalars(query).one()
    actors = [*(actor_by(db, one.email) for one in CAST.people), NOBODY]

    readers = {actor.name for actor in actors if may(actor, Act.SEE_AMENDMENT, row)}

    assert readers == negotiators(draft.by, *MEMBERS.get(draft.group, ()))


@pytest.mark.parametrize(
    ("role", "delegation", "authors"),
    [
        (Role.SECRETARIAT, "", []),
        (Role.OBSERVER, "Civic Responders", []),
        (Role.NEGOTIATOR, "Ilmarand", []),
        (Role.HEAD_OF_DELEGATION, "Veloria", ["Veloria"]),
        (Role.NEGOTIATOR, "Tavisol", ["Mirrin", "Oshandra"]),
        (Role.NEGOTIATOR, "Kethara", ["Kethara", "Oshandra"]),
    ],
)
def test_the_margin_shows_no_draft_of_others(
    db: Session, demo: Loaded, role: Role, delegation: str, authors: list[str]
) -> None:
    page = text_page(db, demo.actor(db, role, delegation), demo.instrument)
    drafts = [note for clause in page.clauses for note in clause.amendments if note.stage is Stage.DRAFT]
    names = {one.short_name: one.name for one in CAST.delegations}

    assert sorted(note.delegation for note in drafts) == sorted(names[author] for author in authors)


def test_what_is_drafted_stays_out_of_the_common_journal(db: Session, demo: Loaded) -> None:
    query = select(RecordEntry.act).join(Chain).where(Chain.name == f"instrument:{demo.instrument}")

    assert not {"drafted", "shared", "saved"} & set(db.scalars(query))


def test_drafts_leave_no_gap_in_the_numbers(db: Session) -> None:
    rows = db.scalars(select(Amendment)).all()

    assert sorted(row.number for row in rows if row.number) == list(range(1, len(TOLD) + 1))
    assert sum(row.stage is Stage.DRAFT for row in rows) == len(DRAFTS)


def test_the_sign_in_offers_everybody_under_every_role(db: Session) -> None:
    offered = guests(db)

    assert list(offered) == [role.value for role in ROLES_TO_TRY]
    assert sum(map(len, offered.values())) == len(CAST.people)


def test_a_house_with_people_is_left_alone(db: Session, demo: Loaded) -> None:
    entries = select(func.count(RecordEntry.id))
    before = db.scalar(entries)

    load(demo.store)

    with demo.store.reading() as later:
        assert later.scalar(entries) == before
        assert later.scalar(select(func.count(Person.id))) == len(CAST.people)
