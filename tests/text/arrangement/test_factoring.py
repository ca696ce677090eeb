"""Factoring: a proposal in moves, numbers, and edits inside paragraphs where they stand in the base."""

import pytest

from negotiate.text.arrangement.factoring import factored, may_arrange
from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.tokens import tokenize

BASE = "States shall respect:\n\n(a) the right to peace;\n\n(b) the right to food;\n\n(c) the freedom of the seas;"


def test_an_exchange_is_a_move_and_two_numbers_and_no_edit() -> None:
    found = factored(BASE, BASE.replace("peace", "@").replace("food", "peace").replace("@", "food"))

    assert found.edits == ()
    assert [len(edits) for edits in found.labels.values()] == [2]
    assert len(found.moves) == 1
    assert found.running == frozenset({0})


def test_a_word_changed_in_what_moves_is_told_where_it_stood() -> None:
    base = BASE.replace("peace", "peace and security among all nations")
    new = base.replace("(a)", "(@)").replace("(b)", "(a)").replace("(@)", "(b)").split("\n\n")
    found = factored(base, "\n\n".join([new[0], new[2], new[1].replace("security", "lasting security"), new[3]]))

    assert [edit.text for edit in found.edits] == [" lasting"]
    assert "peace and lasting security" in apply(base, found.edits)


def test_a_list_that_does_not_run_on_is_numbered_by_hand() -> None:
    found = factored(BASE, BASE.replace("(b) the right to food;\n\n", "").replace("(c)", "(d)"))

    assert found.running == frozenset()
    assert len(found.with_labels(frozenset())) == 2


def test_nothing_moves_where_signs_reach_over_paragraphs() -> None:
    base = BASE.replace("(b)", "[(b)").replace("seas;", "seas;]")
    tokens = base.split("\n\n")

    assert factored(base, "\n\n".join([tokens[0], tokens[3], tokens[1], tokens[2]])).moves == ()


@pytest.mark.parametrize(
    ("new", "may"),
    [
        (BASE.replace("peace", "calm"), False),
        (BASE.replace("peace", "calm").replace("food", "water"), True),
        (BASE + "\n\n(d) hope.", True),
    ],
)
def test_a_change_of_one_paragraph_alone_is_no_arrangement(new: str, may: bool) -> None:
    assert may_arrange(tokenize(BASE), diff(BASE, new)) is may
