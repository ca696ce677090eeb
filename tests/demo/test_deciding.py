"""Rounds are decided as the story tells: fates, texts, agreement, and who asked for every change."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_DELEGATIONS, is_of_office
from negotiate.demo.speaking.silences import silences
from negotiate.models import Amendment, Fate, Level, Publication, Role, Round, Version
from negotiate.policy import NOBODY
from negotiate.queries.desk.merge_page import merge_page
from negotiate.queries.header import header_of, load_instrument
from negotiate.queries.text.clause import clause_page
from negotiate.queries.text.comparing.redlines import redline_page
from negotiate.queries.text.text import text_page
from negotiate.state.desk.choices import Choices
from negotiate.state.text.versions import newest_versions
from negotiate.text.tokens import tokenize
from negotiate.web.app import create_app
from tests.demo.loaded import Loaded, clause_code
from tests.demo.playing import STORY, base_of, fates
from tests.exporting.akn.reading import dangling, faults, found, needs_schema

TOLD = [one for told in STORY.rounds for one in told.proposals]


def test_every_amendment_came_to_what_the_story_tells(db: Session) -> None:
    told = {one.number: one.outcome and (one.outcome.fate, one.outcome.reason) for one in TOLD}
    carried = [one for told in STORY.rounds for one in told.carried]
    told |= {one.number: (one.outcome.fate, one.outcome.reason) for one in carried}

    rows = db.scalars(select(Amendment).where(Amendment.number <= LAST_OF_DELEGATIONS))

    assert {row.number: row.fate and (row.fate.kind, row.fate.reason) for row in rows} == told


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_round_gave_the_fates_that_the_story_tells(db: Session, number: int) -> None:
    query = select(Amendment.number, Fate.kind).join(Fate, Fate.amendment_id == Amendment.id)
    given = db.execute(query.join(Round, Round.id == Fate.round_id).where(Round.number == number))
    told = {one.number: fate for one, fate in fates(number).items()} if number < 3 else {}

    assert dict(given.all()) == told


def test_the_text_says_what_the_engine_makes_of_the_story(db: Session, demo: Loaded) -> None:
    instrument = load_instrument(db, NOBODY, demo.instrument)

    text = {version.label: version.wording for _, version in newest_versions(db, instrument)}

    assert text == base_of(3)


def test_every_word_of_every_version_has_an_origin(db: Session) -> None:
    versions = db.scalars(select(Version)).all()

    lengths = [(sum(length for length, _ in one.runs), len(tokenize(one.wording.text))) for one in versions]

    assert [pair for pair in lengths if pair[0] != pair[1]] == []


def test_words_that_were_adopted_name_their_amendment(db: Session) -> None:
    page = clause_page(db, NOBODY, clause_code(db, "Article 6 bis"))

    assert {span.source.name for span in page.spans} == {"Amendment 28, State of Ouravel"}


def test_the_clauses_stand_where_the_story_puts_them(db: Session, demo: Loaded) -> None:
    labels = [clause.label for clause in text_page(db, NOBODY, demo.instrument).clauses]

    assert labels[labels.index("Article 6") :][:3] == ["Article 6", "Article 6 bis", "Article 7"]
    assert labels[labels.index("Article 25") :][:2] == ["Article 25", "Article 25 bis"]


@pytest.mark.parametrize("number", [1, 2])
def test_every_change_of_a_round_is_attributed(db: Session, demo: Loaded, number: int) -> None:
    actor = demo.actor(db, Role.SECRETARIAT)
    texts = redline_page(db, actor, demo.instrument).editions

    page = redline_page(db, actor, demo.instrument, texts[number - 1].code, texts[number].code)

    changes = [change for clause in page.changed for change in clause.attributions]
    assert changes
    assert [change for change in changes if not change.brought_in + change.taken_out] == []


def test_clauses_are_agreed_as_far_as_the_story_says(db: Session, demo: Loaded) -> None:
    actor = demo.actor(db, Role.CHAIR)

    levels = {clause.label: clause.level for clause in text_page(db, actor, demo.instrument).clauses}

    kept = (told for told in silences() if told.until < 0 and not told.broken_by)
    said = dict(STORY.rounds[1].statuses) | {label: told.level for told in kept for label in told.clauses}
    assert {label: level for label, level in levels.items() if label in said} == said
    assert {level for label, level in levels.items() if label not in said} <= {Level.NOT_DISCUSSED, Level.BRACKETED}


def test_closed_rounds_have_published_their_texts(db: Session, demo: Loaded) -> None:
    of_it = Publication.instrument.has(code=demo.instrument)
    query = select(Publication.title, Publication.symbol).where(of_it).order_by(Publication.ordinal)
    told = [(one.title, one.symbol) for one in STORY.rounds[:2]]

    assert [tuple(row) for row in db.execute(query)] == [("Basis text", ""), *told]


def test_the_third_round_takes_amendments(db: Session, demo: Loaded) -> None:
    head = header_of(db, NOBODY, load_instrument(db, NOBODY, demo.instrument))

    assert head.round is not None
    assert head.round.due_at is not None
    assert (head.round.number, head.round.takes_amendments) == (3, True)
    assert 3 <= (head.round.due_at - demo.at).days <= 4


@pytest.mark.parametrize("label", sorted({one.clause for one in STORY.rounds[2].proposals}))
def test_the_secretariat_opens_every_desk_of_the_open_round(db: Session, demo: Loaded, label: str) -> None:
    actor = demo.actor(db, Role.SECRETARIAT)
    waiting = [one.number for one in TOLD if one.clause == label and one.outcome is None]
    deferred = [one.number for one in (STORY.proposal(36), STORY.proposal(37)) if one.clause == label]

    desk = merge_page(db, actor, clause_code(db, label), Choices())

    own = [rival.number for rival in desk.amendments if not is_of_office(rival.number)]
    assert own == deferred + waiting


@needs_schema
@pytest.mark.parametrize("ordinal", [0, 1, 2])
def test_every_text_that_was_issued_is_a_valid_file_for_legislative_programs_and_points_nowhere_in_vain(
    db: Session, demo: Loaded, ordinal: int
) -> None:
    client = create_app(demo.store, secret_key="not a secret", testing=True).test_client()
    ours = Publication.instrument.has(code=demo.instrument)
    code = db.scalars(select(Publication.code).where(ours, Publication.ordinal == ordinal)).one()

    file = client.get(f"/instruments/{demo.instrument}/take-along.xml?text={code}").data

    assert (faults(file), dangling(file)) == ([], [])
    assert len(found(file, "//a:eventRef[@type]/@date")) == ordinal + 1
    assert bool(found(file, "//a:passiveModifications/a:textualMod/@type")) == (ordinal > 0)
