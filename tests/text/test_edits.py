"""Edits: what carrying them out gives, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.edits import Edit, apply
from negotiate.text.tokens import tokenize
from tests.text.strategies import texts

BASE = "States shall act in good faith."


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], "States shall act in good faith."),
        ([Edit(1, 2, (" should",))], "States should act in good faith."),
        ([Edit(3, 6)], "States shall act."),
        ([Edit(2, 2, (" always",))], "States shall always act in good faith."),
        ([Edit(0, 0, ("All ",)), Edit(7, 7, (" Always.",))], "All States shall act in good faith. Always."),
        ([Edit(1, 2, (" may",)), Edit(2, 3, (" sail",))], "States may sail in good faith."),
        ([Edit(0, 7)], ""),
    ],
)
def test_edits_are_carried_out(edits: list[Edit], expected: str) -> None:
    assert apply(BASE, edits) == expected


def test_edits_may_come_in_any_order() -> None:
    edits = [Edit(3, 6), Edit(1, 2, (" may",))]

    assert apply(BASE, edits) == apply(BASE, reversed(edits)) == "States may act."


@pytest.mark.parametrize(
    "edits", [[Edit(1, 3), Edit(2, 4)], [Edit(2, 2, (" a",)), Edit(1, 3)], [Edit(5, 8)], [Edit(-1, 1)], [Edit(3, 2)]]
)
def test_edits_that_overlap_or_lie_outside_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another or lies outside"):
        apply(BASE, edits)


def test_an_edit_knows_whether_it_only_inserts() -> None:
    assert Edit(2, 2, (" always",)).is_insertion
    assert not Edit(2, 3, (" always",)).is_insertion


def test_an_edit_tells_its_words() -> None:
    assert Edit(0, 0, ("in", " good", " faith")).text == "in good faith"


@given(texts, texts)
def test_replacing_everything_gives_the_new_text(base: str, new: str) -> None:
    assert apply(base, [Edit(0, len(tokenize(base)), tokenize(new))]) == new


@given(texts, st.data())
def test_taking_words_out_and_putting_them_back_changes_nothing(base: str, draw: st.DataObject) -> None:
    tokens = tokenize(base)
    start = draw.draw(st.integers(0, len(tokens)))
    end = draw.draw(st.integers(start, len(tokens)))

    assert apply(base, [Edit(start, end, tokens[start:end])]) == base
