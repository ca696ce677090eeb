"""Regions: what a region knows about itself, and how a reading is drawn on the base."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.edits import Edit, apply
from negotiate.text.merge.regions import Ink, Stroke, redline, substitute
from negotiate.text.tokens import tokenize
from tests.text.notation import merged
from tests.text.strategies import edits_of, texts

TOKENS = tokenize("States shall act in good faith.")


def test_a_reading_is_drawn_in_its_context() -> None:
    assert list(redline(TOKENS, [Edit(1, 2, (" should",))], 0, 3)) == [
        Stroke(Ink.KEPT, "States"),
        Stroke(Ink.STRUCK, " shall"),
        Stroke(Ink.ADDED, " should"),
        Stroke(Ink.KEPT, " act"),
    ]


@pytest.mark.parametrize(
    ("base", "first", "second", "is_insertion", "is_deletion"),
    [
        ("Act.", "Act now.", "Act fully.", True, False),
        ("Act here and now.", "Act now.", "Act and now.", False, True),
        ("Act here.", "Act now.", "Act.", False, False),
    ],
)
def test_a_region_knows_whether_words_are_only_added_or_only_struck(
    base: str, first: str, second: str, is_insertion: bool, is_deletion: bool
) -> None:
    region = merged(base, first, second).regions[0]

    assert (region.is_insertion, region.is_deletion) == (is_insertion, is_deletion)


@given(texts, st.data())
def test_a_redline_holds_both_texts(base: str, draw: st.DataObject) -> None:
    tokens, edits = tokenize(base), draw.draw(edits_of(base))
    strokes = list(redline(tokens, edits, 0, len(tokens)))

    assert "".join(stroke.text for stroke in strokes if stroke.ink is not Ink.ADDED) == base
    assert "".join(stroke.text for stroke in strokes if stroke.ink is not Ink.STRUCK) == apply(base, edits)


@given(texts, st.data())
def test_substituting_is_applying_on_tokens(base: str, draw: st.DataObject) -> None:
    tokens, edits = tokenize(base), draw.draw(edits_of(base))

    assert "".join(substitute(tokens, edits, 0, len(tokens))) == apply(base, edits)
