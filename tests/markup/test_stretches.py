"""Stretches of a redline: which side has them, and how they are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.markup.appearance import appearance_of
from negotiate.markup.stretches import DEL, INS, RedlineStretch, cut, is_only_marks, offsets_of

TEXT = "States *shall* act."
LOOK = appearance_of(TEXT)


@pytest.mark.parametrize(
    ("change", "base_at", "sides"),
    [("", 0, (True, True)), (INS, -1, (False, True)), (DEL, -1, (True, False)), ('<ins title="7">', -1, (False, True))],
)
def test_a_stretch_knows_on_which_sides_it_stands(change: str, base_at: int, sides: tuple[bool, bool]) -> None:
    stretch = RedlineStretch(LOOK, 0, 6, change, base_at)

    assert (stretch.is_old, stretch.is_new) == sides


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_a_cut_holds_the_characters_asked_for(start: int, length: int) -> None:
    whole = [
        RedlineStretch(LOOK, 0, 7, "", 0),
        RedlineStretch(LOOK, 7, 14, INS, -1),
        RedlineStretch(LOOK, 14, 19, "", 7),
    ]

    assert "".join(part.text for part in cut(whole, offsets_of(whole), start, start + length)) == TEXT[start:][:length]


def test_marks_of_emphasis_alone_are_told_from_words() -> None:
    found = [
        RedlineStretch(LOOK, 7, 8, INS, -1),
        RedlineStretch(LOOK, 7, 14, INS, -1),
        RedlineStretch(LOOK, 7, 8, "", 7),
    ]

    assert list(map(is_only_marks, found)) == [True, False, False]
