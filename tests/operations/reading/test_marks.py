"""Read marks: what a person says she has read counts, until the words are others; taken back, the one before counts."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Audience, Chain, Hand, ReadMark, RecordEntry
from negotiate.operations.reading.marks import mark_all, mark_clause, mark_up_to, take_back, take_back_last
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert, move
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import COMMAND_LINE, Actor
from negotiate.queries.reading.unread import Novelty, unread_of
from negotiate.queries.text.comparing.editions import editions_of
from negotiate.state.text.order import order_of
from negotiate.state.text.publications import latest_publication
from negotiate.state.text.shown_texts import text_now
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, published
from tests.queries.text.comparing.test_agreed_then import AGREED, agreed

EDITORIAL = Signing(Hand.EDITORIAL, "It reads better.")


def shown(db: Session, actor: Actor, negotiation: Negotiation) -> str:
    """Return the name of the text that the actor reads now."""
    text = text_now(db, actor, negotiation.instrument)
    assert text is not None
    return text.name


def read_all(db: Session, actor: Actor, negotiation: Negotiation) -> None:
    """Mark everything as read."""
    mark_all(db, actor, negotiation.instrument.code, shown(db, actor, negotiation))


def novelties(db: Session, actor: Actor, negotiation: Negotiation) -> list[str]:
    """Return how each clause is new to the actor, in the order of the text."""
    found = unread_of(db, actor, negotiation.instrument)
    assert found is not None
    return [line.novelty.value for line in found.clauses]


def test_who_has_marked_nothing_has_read_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert novelties(db, cast.nadia.actor, negotiation) == ["not read yet"] * 3


def test_a_whole_text_is_marked_at_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia.actor, negotiation)

    assert novelties(db, cast.nadia.actor, negotiation) == ["read"] * 3


def test_who_has_read_a_published_text_has_seen_it_and_those_before_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued = published(db, cast, negotiation.round)
    mark_all(db, cast.nadia.actor, negotiation.instrument.code, issued.code)
    seen, others = (editions_of(db, one.actor, negotiation.instrument) for one in (cast.nadia, cast.bela))

    assert [one.seen_at is not None for one in seen if one.notice] == [True]
    assert [one.seen_at for one in others if one.notice] == [None]


def test_one_clause_that_is_read_leaves_a_published_text_unseen(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued = published(db, cast, negotiation.round)
    mark_clause(db, cast.nadia.actor, negotiation.conduct.code, issued.code)

    assert [one.seen_at for one in editions_of(db, cast.nadia.actor, negotiation.instrument) if one.notice] == [None]


def test_one_clause_is_marked_by_itself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor

    mark_clause(db, nadia, negotiation.conduct.code, shown(db, nadia, negotiation))

    assert novelties(db, nadia, negotiation) == ["not read yet", "read", "not read yet"]


def test_everything_up_to_a_clause_is_marked_in_the_order_of_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    nadia = cast.nadia.actor

    mark_up_to(db, nadia, negotiation.conduct.code, shown(db, nadia, negotiation))

    assert novelties(db, nadia, negotiation) == ["read", "read", "not read yet"]


def test_a_clause_that_changes_after_it_was_read_is_unread_again(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read_all(db, cast.nadia.actor, negotiation)

    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    assert novelties(db, cast.nadia.actor, negotiation) == ["read", "changed", "read"]


def test_words_that_are_back_as_she_read_them_are_no_news(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia.actor, negotiation)

    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "clinics", "hospitals")

    assert novelties(db, cast.nadia.actor, negotiation) == ["read"] * 3


def test_what_came_after_the_page_was_shown_stays_unread(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    before = shown(db, nadia, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    mark_all(db, nadia, negotiation.instrument.code, before)

    assert novelties(db, nadia, negotiation) == ["read", "changed", "read"]


def test_an_older_text_does_not_take_a_newer_mark_away(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    before = shown(db, nadia, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    read_all(db, nadia, negotiation)

    mark_all(db, nadia, negotiation.instrument.code, before)

    assert novelties(db, nadia, negotiation) == ["read"] * 3


def test_marking_twice_writes_nothing_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia.actor, negotiation)

    read_all(db, cast.nadia.actor, negotiation)

    assert len(db.scalars(select(ReadMark)).all()) == 3


def test_a_new_clause_is_new_to_who_had_begun_to_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia.actor, negotiation)
    with clock.at(clock.now() + timedelta(hours=1)):
        insert(db, cast.sefa.actor, negotiation.conduct.code, NewClause("Article 2 bis", "", "It is new."), EDITORIAL)

    assert novelties(db, cast.nadia.actor, negotiation) == ["read", "read", "new clause", "read"]


def test_a_deleted_clause_is_news_until_it_is_marked(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    read_all(db, nadia, negotiation)
    version = current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, negotiation.conduct.code, version.code, EDITORIAL)

    before = novelties(db, nadia, negotiation)
    mark_clause(db, nadia, negotiation.conduct.code, shown(db, nadia, negotiation))

    assert before == ["read", "deleted clause", "read"]
    assert novelties(db, nadia, negotiation) == ["read"] * 3


def test_a_moved_clause_is_news_until_it_is_marked(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    read_all(db, nadia, negotiation)
    first, _, last = negotiation.clauses
    move(db, cast.sefa.actor, last.code, first.code, order_of(db, negotiation.instrument).seal, EDITORIAL)

    before = novelties(db, nadia, negotiation)
    read_all(db, nadia, negotiation)

    assert before == ["read", "moved", "read"]
    assert novelties(db, nadia, negotiation) == ["read"] * 3


def test_a_mark_taken_back_leaves_the_one_before_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia, conduct = cast.nadia.actor, negotiation.conduct
    read_all(db, nadia, negotiation)
    corrected(db, cast, conduct, "hospitals", "clinics")
    mark_clause(db, nadia, conduct.code, shown(db, nadia, negotiation))

    take_back(db, nadia, conduct.code)

    assert novelties(db, nadia, negotiation) == ["read", "changed", "read"]


def test_what_was_marked_at_once_is_taken_back_at_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    mark_clause(db, nadia, negotiation.conduct.code, shown(db, nadia, negotiation))
    with clock.at(clock.now() + timedelta(minutes=1)):
        read_all(db, nadia, negotiation)

    take_back_last(db, nadia, negotiation.instrument.code)

    assert novelties(db, nadia, negotiation) == ["not read yet", "read", "not read yet"]


def test_there_must_be_a_mark_to_take_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid):
        take_back(db, cast.nadia.actor, negotiation.conduct.code)
    with pytest.raises(Invalid):
        take_back_last(db, cast.nadia.actor, negotiation.instrument.code)


def test_she_begins_from_a_publication_that_she_knows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    publication = published(db, cast, negotiation.round)
    with clock.at(clock.now() + timedelta(hours=1)):
        corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
        insert(db, cast.sefa.actor, negotiation.conduct.code, NewClause("Article 2 bis", "", "It is new."), EDITORIAL)

    mark_all(db, nadia, negotiation.instrument.code, publication.code)

    assert novelties(db, nadia, negotiation) == ["read", "changed", "new clause", "read"]


def test_her_colleague_has_marks_of_her_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia.actor, negotiation)

    assert novelties(db, cast.noor.actor, negotiation) == ["not read yet"] * 3


def test_an_observer_marks_what_is_published_and_no_working_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    working = shown(db, cast.nadia.actor, negotiation)
    published(db, cast, negotiation.round)
    read_all(db, cast.olu.actor, negotiation)

    assert novelties(db, cast.olu.actor, negotiation) == ["read"] * 3
    with pytest.raises(NotFound):
        mark_all(db, cast.olu.actor, negotiation.instrument.code, working)


def test_the_command_line_reads_nothing(db: Session, negotiation: Negotiation) -> None:
    basis = latest_publication(db, negotiation.instrument)
    assert basis is not None

    with pytest.raises(Forbidden):
        mark_all(db, COMMAND_LINE, negotiation.instrument.code, basis.code)


def test_no_journal_tells_of_a_mark(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = db.scalars(select(Chain.hash).order_by(Chain.id)).all()

    read_all(db, cast.nadia.actor, negotiation)
    take_back_last(db, cast.nadia.actor, negotiation.instrument.code)

    assert db.scalars(select(Chain.hash).order_by(Chain.id)).all() == before
    assert not [entry for entry in db.scalars(select(RecordEntry)) if "read_mark" in str(entry.rows)]


def test_how_a_clause_is_new_is_said_in_a_word_of_its_own() -> None:
    assert len({novelty.value for novelty in Novelty}) == len(Novelty)


def test_a_status_that_changed_since_is_read_with_the_words_that_did_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read_all(db, cast.nadia.actor, negotiation)
    agreed(db, cast, negotiation.conduct, AGREED)
    text = shown(db, cast.nadia.actor, negotiation)

    first = mark_clause(db, cast.nadia.actor, negotiation.conduct.code, text)
    again = mark_clause(db, cast.nadia.actor, negotiation.conduct.code, text)

    assert (len(first), len(again)) == (1, 0)
