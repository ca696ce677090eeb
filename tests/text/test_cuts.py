"""Cuts: what goes with an option or a bracket, and what reads well without it."""

import pytest

from negotiate.text.brackets import parse
from negotiate.text.cuts import Ground, all_of, begun, but_signs, lines, tidy, trimmed, words
from negotiate.text.options import options


def without(text: str, *cuts: tuple[int, int]) -> str:
    """Return a text without some stretches of it."""
    return "".join(sign for at, sign in enumerate(text) if not any(start <= at < end for start, end in cuts))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("act _now_ here", "act here"),
        ("act _now_.", "act."),
        ("act _now_", "act"),
        ("_now_ act", "act"),
        ("re_con_sider", "resider"),
        ("act (_now_ here)", "act (here)"),
        ("one _and_\ntwo", "one\ntwo"),
    ],
)
def test_of_two_spaces_one_goes_with_the_words(text: str, after: str) -> None:
    assert without(text, tidy(text, text.index("_"), text.rindex("_") + 1)) == after


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[shall]", "shall"),
        ("[shall – EU]", "shall"),
        ("[EU: shall]", "shall"),
        ("[AOSIS: shall]", "shall"),
        ("[delete: shall]", "shall"),
        ("[shall – deletion asked]", "shall"),
        ("[~~shall~~]", "shall"),
        ("[to delete it]", "to delete it"),
    ],
)
def test_the_words_of_a_bracket_are_without_names_and_requests(text: str, said: str) -> None:
    (span,) = parse(f"States {text} act.").spans
    first, last = words(f"States {text} act.", span)

    assert f"States {text} act."[first:last] == said


def test_a_bracket_goes_with_its_paragraph_and_leaves_those_around_it() -> None:
    text = "[1. Act.\n\n2. [Rest.]]\n\n3. Meet."
    spans = parse(text).spans

    assert without(text, *all_of(Ground(text, spans), spans[1])) == "[1. Act.]\n\n3. Meet."


def test_a_label_begins_with_its_marks() -> None:
    text = "2. **Option I:** act\n\n**Option II:** rest"

    assert begun(text, options(text)[0]) == text.index("**")


def test_the_lines_of_options_go_with_the_gap_behind_them() -> None:
    text = "1. Go.\n\n2. Option 1: a\n\nOption 2: No text\n\n3. Meet."
    found = options(text)

    assert without(text, lines(text, found[0].start, found[-1].end)) == "1. Go.\n\n3. Meet."


def test_brackets_of_others_stay() -> None:
    assert [*but_signs("ab[cd]", 0, 6)] == [(0, 2), (3, 5), (6, 6)]


def test_white_space_is_left_out() -> None:
    assert trimmed(" act ", 0, 5) == (1, 4)
