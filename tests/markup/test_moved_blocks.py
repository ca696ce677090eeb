"""Redlines of texts in which paragraphs move: drawn as moves wherever the edits of a proposal make them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.markup.html import Origin, redline, render
from negotiate.text.arrangement.moving_edits import moved_in
from negotiate.text.diff.diff import diff
from tests.text.visible import letters

OLD = "1. States act in good faith.\n\n2. Ships sail the high seas in season.\n\n3. The Secretariat keeps the record."
NEW = "1. States act in good faith.\n\n2. The Secretariat keeps the record.\n\n3. Ships sail the high seas in season."
SHORT = st.permutations(["They meet.", "States act.", "Ships sail.", "Seas rise."]).map("\n\n".join)


def drawn(old: str, new: str) -> str:
    """Give the redline of what makes one text of another."""
    return redline(old, diff(old, new))


@pytest.mark.parametrize(
    ("old", "new", "came", "went"),
    [
        (OLD, NEW, "moved from 3", "moved to 2"),
        ("(a) peace;\n(b) food;", "(a) food;\n(b) peace;", "moved from (a)", "moved to (b)"),
        (
            "Act now.\n\nMeet often.",
            "Meet often.\n\nAct now.",
            "moved from the beginning",
            "moved to the place behind “Meet often.”",
        ),
        (
            "Государства действуют.\n\nОни сообщают.",
            "Они сообщают.\n\nГосударства действуют.",
            "moved from the beginning",
            "moved to the place behind “Они сообщают.”",
        ),
        ("一、各国行动。\n二、各国报告。", "一、各国报告。\n二、各国行动。", "moved from (一)", "moved to (二)"),
    ],
)
def test_a_move_is_drawn_as_one_with_where_from_and_where_to(old: str, new: str, came: str, went: str) -> None:
    page = drawn(old, new)

    assert [*re.findall('class="moved-mark">([^<]*)<', page)].count(came) == 1
    assert [*re.findall('class="moved-mark">([^<]*)<', page)].count(went) == 1


def test_words_that_move_are_neither_added_nor_removed() -> None:
    page = drawn(OLD, NEW)

    assert re.findall("<(?:ins|del)>([^<]*)<", page) == ["3", "2", "2", "3"]


def test_a_word_that_changes_in_what_moves_is_drawn_where_it_stands_now() -> None:
    page = drawn(OLD, NEW.replace("the record", "the full record"))

    assert "keeps the<ins> full</ins> record." in page.partition("moved from 3")[2]


def test_a_change_that_moves_nothing_is_drawn_as_it_was() -> None:
    assert moved_in(OLD, diff(OLD, OLD.replace("keeps", "holds"))) is None
    assert moved_in(OLD, ()) is None


def test_a_note_finds_the_move_that_it_is_about() -> None:
    edits = diff(OLD, NEW)
    page = redline(OLD, edits, [Origin(f"k{n}") for n, _ in enumerate(edits)])

    assert re.findall('class="moved-mark" data-origin="(k[0-9])"', page)


@settings(max_examples=60)
@given(SHORT, SHORT)
def test_short_paragraphs_that_change_places_are_drawn_as_moves(old: str, new: str) -> None:
    page = drawn(old, new)

    assert "<ins>" not in page
    assert letters(page, "departed", "moved-mark") == letters(render(new))
