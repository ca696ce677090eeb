"""Differences of wordings, and edits parted into those of a heading and those of a body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.diff.wordings import diff_wordings, keys_of_parts, parted
from negotiate.text.edits import Edit, apply
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording

LINES = st.text(alphabet="ab .[]", max_size=12)
BODIES = st.text(alphabet="ab .[]\n", max_size=30)
WORDINGS = st.builds(Wording, LINES, BODIES)
EMPTY = Wording("", "")


@given(WORDINGS, WORDINGS)
def test_the_edits_make_the_one_wording_out_of_the_other(old: Wording, new: Wording) -> None:
    assert apply(old.text, diff_wordings(old.text, new.text)) == new.text


@given(WORDINGS, WORDINGS)
def test_no_edit_touches_the_border(old: Wording, new: Wording) -> None:
    end = len(tokenize(old.heading))

    assert all(edit.end <= end or edit.start >= end + 2 for edit in diff_wordings(old.text, new.text))


@given(WORDINGS, WORDINGS)
def test_parted_edits_make_heading_and_body_each_by_itself(old: Wording, new: Wording) -> None:
    of_heading, of_body = parted(old, diff_wordings(old.text, new.text))

    assert (apply(old.heading, of_heading), apply(old.body, of_body)) == (new.heading, new.body)


@given(WORDINGS, WORDINGS)
def test_parting_loses_no_word_of_edits_that_know_no_border(old: Wording, new: Wording) -> None:
    of_heading, of_body = parted(old, diff(old.text, new.text))

    assert (apply(old.heading, of_heading), apply(old.body, of_body)) == (new.heading, new.body)


@given(WORDINGS, LINES)
def test_a_text_whose_border_is_gone_is_all_body(old: Wording, words: str) -> None:
    of_heading, of_body = parted(old, [Edit(0, len(tokenize(old.text)), tokenize(words))])

    assert (apply(old.heading, of_heading), apply(old.body, of_body)) == ("", words)


def test_every_paragraph_of_a_new_clause_is_in_its_body() -> None:
    body = "1. States act.\n\n2. States report.\n\n3. States review."

    assert parted(EMPTY, diff_wordings(EMPTY.text, Wording("Aim", body).text))[1] == (Edit(0, 0, tokenize(body)),)


def test_texts_that_are_no_wordings_are_compared_whole() -> None:
    assert diff_wordings("", "Aim\n\nStates act.") == diff("", "Aim\n\nStates act.")


@pytest.mark.parametrize("text", ["Aim\n\nStates act.", "\n\n", "no border"])
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert diff_wordings(text, text) == ()


def test_names_of_edits_go_with_heading_and_body() -> None:
    old = Wording("Aim", "States act.")
    parts = parted(old, diff_wordings(old.text, "Goal\n\nStates shall act."))

    assert keys_of_parts(parts, ("a", "b")) == (("a",), ("b",))
