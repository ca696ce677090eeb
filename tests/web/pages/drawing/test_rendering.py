"""Treaty text as HTML."""

from datetime import timedelta

import pytest

from negotiate import clock
from negotiate.state.text.excerpts import Excerpt
from negotiate.text.diff.diff import diff
from negotiate.web.pages.drawing.rendering import (
    body_of,
    excerpt,
    heading_of,
    inline,
    plain,
    redlined,
    redlined_heading,
    time_left,
    wording,
)

OLD, NEW = "Aim\n\nA <State> acts.", "Aims\n\nA <State> shall act."


def test_words_are_escaped() -> None:
    assert "&lt;State&gt;" in wording("A <State> acts.")


def test_a_redline_is_parted_into_heading_and_body() -> None:
    edits = diff(OLD, NEW)

    assert "<ins>Aim<mark>s</mark></ins>" in redlined_heading(OLD, edits)
    assert "Aims" not in redlined(OLD, edits)
    assert "<ins> shall act</ins>" in redlined(OLD, edits)


def test_an_excerpt_marks_old_and_new() -> None:
    assert excerpt(Excerpt("A", " <old>", " new", " b")) == "A<del> &lt;old&gt;</del><ins> new</ins> b"


def test_an_excerpt_of_a_paragraph_that_moved_says_from_where_to_where_and_marks_what_else_changed() -> None:
    drawn = excerpt(Excerpt("A", "", " new", " <b>", "from 3 to “<2>”"))

    assert drawn == '<span class="moved-mark">moved from 3 to “&lt;2&gt;”</span> A<ins> new</ins> &lt;b&gt;'


def test_an_excerpt_shows_marks_for_emphasis_only_where_nothing_else_changes() -> None:
    words = excerpt(Excerpt("… the *Charter*", "", " *and* law", " shall …"))
    marks = excerpt(Excerpt("… the", " Charter", " *Charter*", ""))

    assert words == "… the Charter<ins> and law</ins> shall …"
    assert marks.count("*") == 2


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (timedelta(days=2, hours=4, minutes=30), "in 2 d 4 h"),
        (timedelta(hours=3, minutes=5), "in 3 h 5 min"),
        (timedelta(minutes=7), "in 7 min"),
        (timedelta(seconds=-1), "passed"),
    ],
)
def test_time_left_is_told_in_its_two_largest_units(ahead: timedelta, words: str) -> None:
    now = clock.now()

    with clock.at(now):
        assert time_left(now + ahead) == words


def test_heading_and_body_come_back() -> None:
    assert (heading_of(OLD), body_of(OLD)) == ("Aim", "A <State> acts.")


def test_a_heading_keeps_its_emphasis_and_loses_its_marks() -> None:
    assert inline("Use *(of terms)*") == "Use <em>(of terms)</em>"
    assert plain("Use *(of terms)*") == "Use (of terms)"


def test_struck_words_carry_the_key_of_their_note() -> None:
    assert 'data-origin="c.1"' in redlined(OLD, diff(OLD, NEW), keys=("c.0", "c.1"))
