"""Cuts: what goes with an option or a bracket, and what reads well without it."""

import pytest

from negotiate.text.clearing.cuts import begun, together, trimmed, words
from negotiate.text.marks.brackets import parse
from negotiate.text.marks.options.options import options


def without(text: str, *cuts: tuple[int, int]) -> str:
    """Return a text without some stretches of it."""
    return "".join(sign for at, sign in enumerate(text) if not any(start <= at < end for start, end in cuts))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("[1. Act.\n\n2. _Rest._]\n\n3. Meet.", "[1. Act.]\n\n3. Meet."),
        ("[2. _Rest._\n\n3. Meet.]", "[3. Meet.]"),
        ("1. Go.\n\n2. [_Rest._]\n\n3. Meet.", "1. Go.\n\n3. Meet."),
        ("1. Go.\n\n2. _Rest_; and\n\n3. Meet.", "1. Go.\n\n3. Meet."),
        ("1. Go.\n\n2. _Rest_\n\n(a) _act_", "1. Go."),
        ("1. Go.\n\n2. _Vote._ _Rest._", "1. Go."),
        ("1. Go.\n\n2. _Vote.\n\n3._ Rest.", "1. Go.\n\n2. Rest."),
        ("act [here _now_]", "act [here]"),
        ("act [_now_] [here]", "act [here]"),
        ("act [[_now_]]", "act"),
        ("1. Act [_now_\n\n2. Rest]", "1. Act [\n\n2. Rest]"),
    ],
)
def test_what_loses_its_words_goes_with_them(text: str, after: str) -> None:
    marks = [at for at, sign in enumerate(text) if sign == "_"]
    cuts = [(start, end + 1) for start, end in zip(marks[::2], marks[1::2], strict=True)]

    assert without(text, *together(text, cuts)) == after


def test_a_heading_stays_apart_from_the_body() -> None:
    text = "[Aim]\n\n[1. Act.]"

    assert without(text, *together(text, [(0, 5)], 7)) == "\n\n[1. Act.]"
    assert without(text, *together(text, [(7, 16)], 7)) == "[Aim]\n\n"


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


def test_a_label_begins_with_its_marks() -> None:
    text = "2. **Option I:** act\n\n**Option II:** rest"

    assert begun(text, options(text)[0]) == text.index("**")


def test_white_space_is_left_out() -> None:
    assert trimmed(" act ", 0, 5) == (1, 4)
