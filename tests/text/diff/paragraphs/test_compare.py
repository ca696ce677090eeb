"""Comparison: every paragraph in one entry, in reading order, with the edits that changed it."""

import pytest
from hypothesis import given

from negotiate.text.diff.paragraphs.compare import ParagraphChange, compare
from negotiate.text.edits import apply
from tests import real_texts
from tests.text.diff.test_diff import PAIRS
from tests.text.strategies import clauses

ACT = "Each Party shall protect critical infrastructure in good faith."
TELL = "Parties shall notify incidents within three days. They shall share the evidence that they hold."
HELP = "A Party may request assistance from any other Party."
REST = "Nothing in this Article affects the rights of Parties."
BASE = f"1. {ACT}\n\n2. {TELL}\n\n3. {HELP}\n\n4. {REST}"


def told(new: str, old: str = BASE) -> str:
    """Write a comparison in one line: K(ept), C(hanged), A(dded) …, with the numbers before and after."""
    return " ".join(
        f"{entry.kind.name[0]}{''.join(str(n + 1) for n in entry.old)}:{''.join(str(n + 1) for n in entry.new)}"
        for entry in compare(old, new).entries
    )


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (BASE, "K1:1 K2:2 K3:3 K4:4"),
        ("", "R1: R2: R3: R4:"),
        (BASE.replace("three", "five"), "K1:1 C2:2 K3:3 K4:4"),
        (f"1. {ACT}\n\n2. {TELL}\n\n3. {REST}", "K1:1 K2:2 R3: C4:3"),
        (f"1. {ACT}\n\n2. Ships sail.\n\n3. {TELL}\n\n4. {HELP}\n\n5. {REST}", "K1:1 A:2 C2:3 C3:4 C4:5"),
        (f"1. {ACT}\n\n2. {HELP}\n\n3. {REST}\n\n4. {TELL}", "K1:1 D2:4 C3:2 C4:3 M2:4"),
        (BASE.replace("days. They", "days.\n\n2 bis. They"), "K1:1 S2:23 K3:4 K4:5"),
        (BASE.replace("\n\n3. A", " A"), "K1:1 J23:2 K4:3"),
        (BASE.replace("2. ", "2.  "), "K1:1 C2:2 K3:3 K4:4"),
    ],
)
def test_what_became_of_each_paragraph_is_told(new: str, expected: str) -> None:
    assert told(new) == expected


def test_a_renumbered_paragraph_is_not_reworded() -> None:
    comparison = compare(BASE, f"1. Ships sail.\n\n2. {ACT}")
    entry = comparison.changed[0]

    assert comparison.is_renumbered(entry)
    assert not comparison.is_reworded(entry)


def test_a_moved_paragraph_carries_its_inner_changes() -> None:
    new = f"1. {ACT}\n\n2. {HELP}\n\n3. {REST}\n\n4. {TELL.replace('three', 'five')}"
    moved = compare(BASE, new).moved[0]

    assert (moved.old_index, moved.new_index) == (1, 3)
    assert [edit.text.strip() for edit in moved.edits] == ["4", "five"]


def test_a_paragraph_that_moved_from_3_2_to_4_2_unchanged_is_told_so() -> None:
    old = f"3. On acts.\n\n3.1 {ACT}\n\n3.2 {REST}\n\n4. On help.\n\n4.1 {TELL}\n\n4.2 {HELP}"
    new = f"3. On acts.\n\n3.1 {ACT}\n\n4. On help.\n\n4.1 {TELL}\n\n4.2 {REST}\n\n4.3 {HELP}"
    comparison = compare(old, new)
    (moved,) = comparison.moved

    assert (comparison.old[moved.old[0]].enumerator, comparison.new[moved.new[0]].enumerator) == ("3.2", "4.2")
    assert comparison.is_renumbered(moved)
    assert not comparison.is_reworded(moved)


def test_the_place_that_a_moved_paragraph_left_knows_where_it_went() -> None:
    departed = compare(BASE, f"1. {ACT}\n\n2. {HELP}\n\n3. {REST}\n\n4. {TELL}").of(ParagraphChange.DEPARTED)[0]

    assert (departed.old_index, departed.new_index, departed.edits) == (1, 3, ())


def test_an_added_paragraph_has_no_old_place_and_a_removed_one_no_new() -> None:
    comparison = compare(f"{ACT}\n\n{TELL}", f"{ACT}\n\n{HELP}")

    assert [(entry.old_index, entry.new_index) for entry in comparison.entries] == [(0, 0), (1, None), (None, 1)]
    assert len(comparison.kept) == len(comparison.added) == len(comparison.removed) == 1


def assert_whole(old: str, new: str) -> None:
    """Check that every paragraph stands in one entry, and that the edits lead to its new words."""
    comparison = compare(old, new)
    shown = [entry for entry in comparison.entries if entry.kind is not ParagraphChange.DEPARTED]

    assert sorted(n for entry in shown for n in entry.old) == list(range(len(comparison.old)))
    assert [n for entry in shown for n in entry.new] == list(range(len(comparison.new)))
    assert [apply(e.old_text, e.edits) for e in shown if e.old and e.new] == [
        e.new_text for e in shown if e.old and e.new
    ]


@given(clauses, clauses)
def test_every_paragraph_stands_in_one_entry(old: str, new: str) -> None:
    assert_whole(old, new)


@given(clauses)
def test_a_text_is_kept_against_itself(text: str) -> None:
    assert {entry.kind for entry in compare(text, text).entries} <= {ParagraphChange.KEPT}


@real_texts.needs_real_texts
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_real_texts_are_compared_whole(old: str, new: str) -> None:
    assert_whole(real_texts.read(old), real_texts.read(new))
