"""Moves: words taken out in one place and put back in another keep their origin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.hands import removed
from negotiate.text.provenance.moved_words import follow
from negotiate.text.provenance.provenance import VersionStep, provenance, whole
from negotiate.text.tokens import tokenize
from tests.text.notation import credited
from tests.text.strategies import edits_of, texts

LIST = "1. Each State shall publish a list of its points of contact.\n"
REPORT = "2. The secretariat shall report every year on the use of the list.\n"
REVIEW = "3. The Conference shall review this article five years after entry into force.\n"


def moved(base: str, new: str) -> str:
    """Show which words of the new text are new, when moves are followed."""
    edits = follow(base, diff(base, new), "A")
    return credited(new, provenance(whole(base, ""), base, edits, "A"))


def test_a_moved_paragraph_keeps_its_origin() -> None:
    assert "<" not in moved(LIST + REPORT + REVIEW, REVIEW + LIST + REPORT)


def test_of_a_paragraph_moved_and_changed_only_the_change_is_new() -> None:
    text = moved(LIST + REPORT + REVIEW, REPORT + REVIEW + LIST.replace("its", "all the"))

    assert text.count("<") == 1
    assert "<A: all the>" in text


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("States [shall] act.", "States<A: [>shall<A:]> act."),
        ("[States [shall][should] act.", "<A:[>States<A: [>shall<A:][should]> act."),
        ("States should act.", "States<A: should> act."),
    ],
)
def test_a_word_that_only_gains_marks_keeps_its_origin(new: str, expected: str) -> None:
    assert moved("States shall act.", new) == expected


@pytest.mark.parametrize(
    "new",
    [
        REPORT + REVIEW + "1. Each State shall name one person.\n",
        REPORT + REVIEW + "The points of contact are named by each State once a year.\n",
    ],
)
def test_few_words_in_common_are_no_move(new: str) -> None:
    assert f"<A:{new.splitlines()[-1]}" in moved(LIST + REPORT + REVIEW, new)


def test_a_paragraph_taken_out_once_is_carried_once() -> None:
    text = moved(REPORT + LIST, LIST + REPORT + REPORT)

    assert text.count("2. The secretariat") == 2
    assert text.count("<A:2. The secretariat") == 1


def test_words_moved_are_not_lost() -> None:
    base, new = LIST + REPORT + REVIEW, REVIEW + LIST + REPORT
    step = VersionStep(follow(base, diff(base, new), "A"), "A")

    assert removed(len(tokenize(base)), [step]) == {}


@given(texts, st.data())
def test_following_moves_changes_no_edit(base: str, draw: st.DataObject) -> None:
    edits = draw.draw(edits_of(base))

    assert [change.edit for change in follow(base, edits, "A")] == sorted(edits)


@given(st.permutations([LIST, REPORT, REVIEW]), st.permutations([LIST, REPORT, REVIEW]))
def test_paragraphs_in_any_order_stay_of_the_one_who_brought_them(before: list[str], after: list[str]) -> None:
    assert "<" not in moved("".join(before), "".join(after))


@given(texts, st.data())
def test_followed_edits_still_make_the_text(base: str, draw: st.DataObject) -> None:
    edits: tuple[Edit, ...] = diff(base, draw.draw(texts))

    assert apply(base, (change.edit for change in follow(base, edits, "A"))) == apply(base, edits)
