"""Marks in a redline: round words of the new text, whatever was struck and added in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.markup.html import redline
from negotiate.markup.marked_words import MarkedWords
from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply

BASE = "States shall not act.\n\n2. They report."
NEW = "States should not act.\n\n2. They report *soon*."


def drawn(words: str, base: str = BASE, new: str = NEW) -> str:
    """Draw the change from one text to another with a mark round words of the other."""
    start = new.index(words)
    return redline(base, diff(base, new), marks=[MarkedWords(start, start + len(words), {"class": "about"})])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("States", '<span class="about">States</span>'),
        ("should", '<span class="about"><ins>should</ins></span>'),
        ("should not", '<span class="about"><ins>should</ins> not</span>'),
        ("States should not", '<span class="about">States<del> shall</del><ins> should</ins> not</span>'),
        ("soon", '<span class="about"><ins> <em>soon</em></ins></span>.'),
    ],
)
def test_a_mark_stands_round_its_words_alone(words: str, found: str) -> None:
    html = drawn(words)

    assert found in html.replace('<b class="letter">', "").replace("</b>", "")


def test_paragraphs_that_move_carry_their_marks() -> None:
    base = "1. States shall cooperate fully.\n\n2. They shall report each year.\n\n3. The Conference shall meet."
    new = "1. The Conference shall meet.\n\n2. States shall cooperate fully.\n\n3. They shall report each year."

    assert '<span class="about">report each</span>' in drawn("report each", base, new)


@given(st.data())
def test_marks_change_no_word(data: st.DataObject) -> None:
    length = len(apply(BASE, diff(BASE, NEW)))
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    edits = diff(BASE, NEW)
    html = redline(BASE, edits, marks=[MarkedWords(start, end, {"class": "about"})])

    assert html.replace('<span class="about">', "").count("about") == 0
    assert visible(html) == visible(redline(BASE, edits))


def visible(html: str) -> str:
    """Return what is read on a page, but for its tags."""
    parts = html.split("<")
    return parts[0] + "".join(part.partition(">")[2] for part in parts[1:])
