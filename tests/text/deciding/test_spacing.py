"""Fitting: words that are put somewhere never grow into their neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Adopt
from negotiate.text.deciding.spacing import gap, gaps
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.merge.merge import merge
from negotiate.text.tokens import tokenize
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("non", "state", " "), ("10", "000", " "), ("a ", "b", ""), ("a", ",", ""), ("应", "当", ""), ("", "a", "")],
)
def test_a_space_stands_where_two_words_would_grow_into_one(left: str, right: str, expected: str) -> None:
    assert gap(left, right) == expected


def test_words_of_one_hand_stay_as_they_were_written() -> None:
    edits = [
        (Edit(1, 2, ("non",)), frozenset("A")),
        (Edit(2, 3, ("state",)), frozenset("A")),
        (Edit(3, 4), frozenset("B")),
        (Edit(4, 4, ("actors",)), frozenset("B")),
    ]

    assert list(gaps((), edits)) == [("", ""), ("", ""), ("", ""), (" ", "")]


@pytest.mark.parametrize(
    ("added", "expected"),
    [(Edit(1, 1, (" now",)), [("", ""), ("", " ")]), (Edit(2, 2, ("now",)), [("", ""), (" ", "")])],
    ids=["before a break", "behind a break"],
)
def test_a_break_that_another_hand_takes_out_leaves_a_space(added: Edit, expected: list[tuple[str, str]]) -> None:
    edits = sorted([(added, frozenset("A")), (Edit(1, 2), frozenset("B"))], key=lambda one: one[0])

    assert list(gaps(("Act", "\n", "Report"), edits)) == expected


@given(texts, texts)
def test_with_its_gap_a_text_ends_where_a_word_ends(left: str, right: str) -> None:
    lead = left + gap(left, right)

    assert lead == left or tokenize(lead + right)[: len(tokenize(left))] == tokenize(left)


@given(st.lists(st.sampled_from(["States", "shall", "act,", "(in", "good", "faith)", "soon"]), min_size=3), st.data())
def test_words_that_two_have_cut_leave_no_two_spaces(words: list[str], data: st.DataObject) -> None:
    places = st.integers(0, len(words) - 1)
    first, second = data.draw(places), data.draw(places)
    base = " ".join(words) + "."
    cut = {name: diff(base, " ".join(words[:at] + words[at + 1 :]) + ".") for name, at in (("A", first), ("B", second))}
    both = merge(base, cut)
    text = decide(both, {region.index: Adopt((0,)) for region in both.regions}, secretariat="secretariat").text

    assert "  " not in text
