"""Clauses of a next text found again: by what they say, across renumbering, and in the rounds of a real negotiation."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.importing.parse import parse
from negotiate.text.diff.paragraphs.clause_matching import MatchedWords, match_clauses
from tests.real_texts import needs_real_texts, read
from tests.text.strategies import drafts

TEXT = (
    MatchedWords("Article 1", "Objective", "This Convention protects the population from harm done by devices."),
    MatchedWords("Article 2", "Conduct", "A State shall not damage services on which the population depends."),
    MatchedWords("Article 3", "Review", "The Conference reviews the operation of this Convention every five years."),
)
clauses = st.lists(
    st.builds(MatchedWords, st.sampled_from(["", "Article 1", "Article 2"]), st.just(""), drafts), max_size=6
)


def becomes(old: Sequence[MatchedWords], new: Sequence[MatchedWords]) -> list[int | None]:
    """Return which old clause each new one is taken for."""
    return [match.old for match in match_clauses(old, new)]


def test_a_text_is_found_again_clause_by_clause() -> None:
    assert becomes(TEXT, TEXT) == [0, 1, 2]


def test_words_count_more_than_numbers() -> None:
    scope = MatchedWords("Article 2", "Scope", "It applies to every State and to every regional organisation.")
    later = [TEXT[1]._replace(label="Article 3"), TEXT[2]._replace(label="Article 4")]

    assert becomes(TEXT, [TEXT[0], scope, *later]) == [0, None, 1, 2]


def test_a_clause_that_was_written_anew_keeps_its_number_and_is_marked() -> None:
    anew = TEXT[1]._replace(heading="Restraint", body="Nobody harms hospitals.")
    match = match_clauses(TEXT, [TEXT[0], anew, TEXT[2]])[1]

    assert (match.old, match.likeness, match.is_sure) == (1, 0.0, False)


def test_brackets_round_a_label_are_no_part_of_its_name() -> None:
    anew = TEXT[1]._replace(label="[Article 2]", heading="Restraint", body="Nobody harms hospitals.")

    assert becomes(TEXT, [TEXT[0], anew, TEXT[2]]) == [0, 1, 2]


def test_an_article_does_not_become_a_part() -> None:
    part = TEXT[1]._replace(is_division=True)

    assert becomes(TEXT, [TEXT[0], part, TEXT[2]]) == [0, None, 2]


def test_of_two_alike_each_is_found_once() -> None:
    twin = TEXT[1]._replace(label="Article 4")

    assert becomes([*TEXT, twin], [TEXT[0], TEXT[1], TEXT[2], twin]) == [0, 1, 2, 3]


@given(clauses, clauses)
def test_no_clause_is_two_clauses(old: list[MatchedWords], new: list[MatchedWords]) -> None:
    found = [place for place in becomes(old, new) if place is not None]

    assert len(found) == len(set(found))
    assert all(0 <= place < len(old) for place in found)


def words_of(name: str) -> list[MatchedWords]:
    """Return the clauses of one round of a real negotiation."""
    found = parse(read(f"paris-agreement-2015/{name}.md")).clauses
    return [MatchedWords(one.label, one.heading, one.body) for one in found]


@needs_real_texts
@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [("round-1-2015-10-23", "round-2-2015-12-04", []), ("round-2-2015-12-04", "round-3-2015-12-09", ["Article 17"])],
)
def test_articles_that_kept_their_numbers_are_found_again_all_of_them(before: str, after: str, gone: list[str]) -> None:
    old, new = words_of(before), words_of(after)
    found = becomes(old, new)

    assert [old[place].label for place in found if place is not None] == [one.label for one in new]
    assert [one.label for place, one in enumerate(old) if place not in found] == gone


@needs_real_texts
def test_every_article_of_the_adopted_text_is_found_under_the_number_that_it_had_before() -> None:
    old, new = words_of("round-3-2015-12-09"), words_of("round-4-2015-12-12")
    found = becomes(old, new)

    assert found == list(range(len(old)))
    assert (new[4].label, old[4].label) == ("Article 3", "Article 2bis")
