"""B1: brackets that do not fit."""

import pytest

from negotiate.text.hints.form.bracket_faults import CHECK
from negotiate.text.hints.hint import DraftedClause
from tests.text.hints.drafting import pointed_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("States [shall cooperate.", ["["]),
        ("States shall] cooperate.", ["]"]),
        ("States shall cooperate [ ].", ["["]),
        ("**Option 1:** States shall cooperate.", ["Option 1:** "]),
        ("States [shall][should] cooperate [in good faith].", []),
        ("Option 1: States shall cooperate.\n\nOption 2: No text", []),
    ],
)
def test_what_does_not_fit_is_pointed_out(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words


def test_an_agreed_clause_shows_its_first_brackets_and_no_note() -> None:
    text = "States [Note: to be aligned] [shall][should] cooperate [now]."

    [hint] = CHECK.find(DraftedClause(text, is_agreed=True))

    assert text[hint.start : hint.end] == "[shall]"
