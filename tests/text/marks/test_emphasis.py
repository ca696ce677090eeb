"""Emphasis: stars are marks, everything else is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.emphasis import CAP, styles

TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(["*", "**", "a", " ", "\\*", "[", "_", ".", "\n", "й"])).map("".join)
)


def set_out(text: str) -> str:
    """Write a paragraph with <i> and <b> where emphasis begins and ends for each stretch, without marks."""
    parts = []
    start = 0
    for end, style in styles(text):
        words = text[start:end]
        parts.append(
            "" if style.is_mark else f"<i>{words}</i>" if style.em else f"<b>{words}</b>" if style.strong else words
        )
        start = end
    return "".join(parts)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("*Recalling* the Charter", "<i>Recalling</i> the Charter"),
        ("**Option 1:** act", "<b>Option 1:</b> act"),
        ("r*eaffirming* it", "r<i>eaffirming</i> it"),
        ("*[Taking* note]", "<i>[Taking</i> note]"),
        ("\\* a star", "* a star"),
        ("5 * 3 and 2*", "5 * 3 and 2*"),
        ("* a point of a list", "* a point of a list"),
        ("_not_ __this__ ____", "_not_ __this__ ____"),
        ("[States](act) ![x](y) <b>", "[States](act) ![x](y) <b>"),
        ("`a` ~~b~~ &amp; http://x.example \\[", "`a` ~~b~~ &amp; http://x.example \\["),
        ("# No heading\n1. no list", "# No heading\n1. no list"),
        ("*over\ntwo lines*", "<i>over\ntwo lines</i>"),
        ("", ""),
    ],
)
def test_only_stars_are_marks(text: str, seen: str) -> None:
    assert set_out(text) == seen


@given(TEXTS)
def test_the_styles_cover_the_text(text: str) -> None:
    ends = [end for end, _ in styles(text)]

    assert ends == sorted(ends)
    assert (ends or [0])[-1] == len(text)


@given(TEXTS)
def test_nothing_but_stars_and_their_backslashes_is_ever_a_mark(text: str) -> None:
    tiles = styles(text)
    starts = [0, *(end for end, _ in tiles)]

    assert {
        sign for start, (end, style) in zip(starts, tiles, strict=False) if style.is_mark for sign in text[start:end]
    } <= {"*", "\\"}


def test_a_paragraph_above_the_cap_shows_its_marks() -> None:
    assert set_out("*a* " * CAP) == "*a* " * CAP
