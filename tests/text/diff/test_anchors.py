"""Anchors: what lies between the stretches is equal, and the heaviest lines hold."""

import pytest
from hypothesis import given

from negotiate.text.diff import anchors
from negotiate.text.diff.anchors import Anchor, heaviest, stretches
from negotiate.text.diff.stretch import Stretch
from negotiate.text.tokens import tokenize
from tests.text.strategies import clauses

LONG = "Each Party shall take appropriate measures."
OTHER = "Nothing in this Article affects any rights."


def parts(old: str, new: str) -> list[tuple[str, str]]:
    """Return the texts of the stretches, with lines as anchors in texts of any size."""
    here, there = tokenize(old), tokenize(new)
    found = stretches(here, there, 0)
    return [("".join(here[s.start : s.end]), "".join(there[s.first : s.last])) for s in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (LONG, LONG, []),
        (f"a\n{LONG}\nb", f"x\n{LONG}\ny", [("a", "x"), ("b", "y")]),
        (f"{LONG}\nb", f"new\n{LONG}\nb", [("", "new\n")]),
        (f"a\n{LONG}\n{OTHER}", f"a\n{OTHER}", [(f"{LONG}\n", "")]),
        ("a\nshort\nb", "x\nshort\ny", [("a\nshort\nb", "x\nshort\ny")]),
        (f"a\n{LONG}\n{LONG}\nb", f"x\n{LONG}\ny", [(f"a\n{LONG}\n{LONG}\nb", f"x\n{LONG}\ny")]),
    ],
)
def test_long_lines_that_both_have_once_divide_the_texts(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert parts(old, new) == expected


@given(clauses, clauses)
def test_what_lies_between_the_stretches_is_equal(old: str, new: str) -> None:
    here, there = tokenize(old), tokenize(new)
    reached = Stretch(0, 0, 0, 0)
    for part in [*stretches(here, there, 0), Stretch(len(here), len(here), len(there), len(there))]:
        assert here[reached.end : part.start] == there[reached.last : part.first]
        reached = part


@given(clauses, clauses)
def test_no_stretch_is_empty(old: str, new: str) -> None:
    assert not any(part.is_empty for part in stretches(tokenize(old), tokenize(new), 0))


def test_above_the_cap_unique_words_divide_the_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anchors, "CAP", 4)

    assert parts("a x b b", "c x d d") == [("a", "c"), (" b b", " d d")]


@pytest.mark.parametrize(
    ("given_anchors", "expected"),
    [
        ([], []),
        ([(0, 0, 1), (1, 1, 1)], [(0, 0, 1), (1, 1, 1)]),
        ([(0, 1, 1), (1, 0, 5)], [(1, 0, 5)]),
        ([(0, 9, 5), (6, 0, 2), (9, 3, 2)], [(0, 9, 5)]),
        ([(0, 9, 3), (6, 0, 2), (9, 3, 2)], [(6, 0, 2), (9, 3, 2)]),
    ],
)
def test_the_heaviest_chain_holds(
    given_anchors: list[tuple[int, int, int]], expected: list[tuple[int, int, int]]
) -> None:
    assert heaviest(Anchor(*anchor) for anchor in given_anchors) == [Anchor(*anchor) for anchor in expected]
