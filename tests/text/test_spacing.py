"""Spaces that a cut word leaves, and those that are let be."""

import pytest

from negotiate.text.spacing import loose_spaces, without_loose_spaces


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("States  act.", "States act."),
        ("States   act.", "States act."),
        ("States act , soon .", "States act, soon."),
        ("States act ( soon).", "States act (soon)."),
        ("1.  States act.", "1. States act."),
    ],
)
def test_spaces_that_a_cut_word_leaves_go(text: str, mended: str) -> None:
    assert without_loose_spaces(text) == mended
    assert loose_spaces(mended) == ()


@pytest.mark.parametrize(
    "text",
    [
        "| Level  | Response |",
        "Les États ; les Parties : « agir » !",
        "States act ...",
        "States\u00a0\u00a0act",
        " act",
    ],
)
def test_what_no_cut_word_has_left_is_let_be(text: str) -> None:
    assert without_loose_spaces(text) == text


def test_lines_of_the_text_begun_from_are_let_be() -> None:
    base = "1. States  act.\n\n2. They report."

    assert without_loose_spaces("1. States  act.\n\n2. They  report.", base) == "1. States  act.\n\n2. They report."
    assert loose_spaces("1. States  act.\n\n2. They  report.", base) == (
        "in paragraph 2, between “2. They” and “report.”",
    )
