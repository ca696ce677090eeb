"""Words in memory: each is read from the database once, and what others hold there is never answered instead."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.orm import Session

from negotiate.queries.finding import held_words, index
from negotiate.queries.finding.findable import Findable, findable_by
from negotiate.queries.finding.held_words import GatheredWords, HeldWords, Successor
from negotiate.queries.finding.matches import ANSWERS, matches
from negotiate.queries.finding.questions import Question
from negotiate.text.finding.keys import differing, search_key
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled


def findable(db: Session, cast: Cast, negotiation: Negotiation) -> Findable:
    """Return what a negotiator may find."""
    return findable_by(db, cast.bela.actor, [negotiation.instrument])


def forget() -> None:
    """Hold nothing, as a new start does: others of this process hold the same words."""
    held_words.WORDS.forget()
    held_words.GATHERED.forget()


@pytest.fixture
def asked(db: Session) -> list[str]:
    """Return the statements that ask for words, filled as they are executed."""
    statements: list[str] = []

    @event.listens_for(db.get_bind(), "before_cursor_execute")
    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.extend([statement] * ("search_entry.stems" in statement))

    return statements


def test_every_entry_has_its_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    everything = findable(db, cast, negotiation)

    words = held_words.held_words(db, everything)

    assert words.by_entry.keys() == everything.digests.keys()
    assert any("hospitals" in one.key for one in words.by_entry.values())


def test_words_are_read_once(db: Session, cast: Cast, negotiation: Negotiation, asked: list[str]) -> None:
    forget()
    held_words.held_words(db, findable(db, cast, negotiation))

    held_words.held_words(db, findable(db, cast, negotiation))

    assert len(asked) == 1


def test_new_words_are_read_beside_those_that_are_held(
    db: Session, cast: Cast, negotiation: Negotiation, asked: list[str]
) -> None:
    forget()
    held_words.held_words(db, findable(db, cast, negotiation))
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    del asked[:]

    words = held_words.held_words(db, findable(db, cast, negotiation))

    assert any("clinics" in one.key for one in words.by_entry.values())
    assert "digest IN" in asked[0]


@pytest.mark.parametrize("question", ["hospitals", "state", "ho", "“the states”", "clinic"])
def test_a_house_too_large_for_memory_is_answered_alike(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    monkeypatch.setattr(index, "is_quick", lambda *_: False)
    in_memory = matches(db, findable(db, cast, negotiation), Question(question))

    ANSWERS.forget()
    monkeypatch.setattr(held_words, "MOST", 0)

    assert matches(db, findable(db, cast, negotiation), Question(question)) == in_memory


@given(st.lists(st.text("ab ", max_size=12), min_size=1, max_size=8), st.text("ab", min_size=1, max_size=4))
def test_words_that_follow_others_are_found_as_if_each_were_looked_through_whole(keys: list[str], asked: str) -> None:
    words = {entry: HeldWords(key, "") for entry, key in enumerate(keys)}
    chain = (Successor(n + 1, new, n, *differing(old, new)) for n, (old, new) in enumerate(pairwise(keys)))

    found = held_words.as_typed(GatheredWords.of(words, chain), Question(asked))

    assert found == {entry for entry, key in enumerate(keys) if asked in key}


@pytest.mark.parametrize("asked", ["a" * 199, "a" * 200, "条" * 99, "条" * 150])
def test_a_long_question_is_found_where_it_came_and_where_it_stayed(asked: str) -> None:
    key = search_key(asked)
    keys = ["b", f"b{key}", f"cb{key}", f"cb{key[1:]}"]
    words = {entry: HeldWords(one, "") for entry, one in enumerate(keys)}
    chain = (Successor(n + 1, new, n, *differing(old, new)) for n, (old, new) in enumerate(pairwise(keys)))

    assert held_words.as_typed(GatheredWords.of(words, chain), Question(asked)) == {1, 2}


def test_the_versions_of_a_clause_follow_each_other(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "clinics", "wards")
    words = held_words.held_words(db, findable(db, cast, negotiation))

    assert [one.key[one.start : one.end] for one in words.successors] == ["clinic", "ward"]
