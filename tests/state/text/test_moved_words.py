"""What a change shows in few words where paragraphs move: as moves, as the redline beside it draws them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import shown_changes, told_changes, told_once
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit

OLD = (
    "\n\n1. States act in good faith.\n\n2. Ships sail the high seas in season.\n\n3. The Secretariat keeps the record."
)
NEW = (
    "\n\n1. States act in good faith.\n\n2. The Secretariat keeps the record.\n\n3. Ships sail the high seas in season."
)

SHORT = st.permutations(["They meet.", "States act.", "Ships sail.", "Seas rise."]).map("\n\n".join)


def shown(old: str, new: str) -> list[tuple[str, str, str]]:
    """Give what is shown of the change from one text to another: the move, and the words struck and added."""
    found = (one for changes in shown_changes(old, diff_wordings(old, new)) for one in changes)
    return [(one.moved, one.old.strip(), one.new.strip()) for one in told_once(found)]


def test_a_paragraph_that_only_moves_is_told_by_how_it_begins_and_nothing_is_cut_or_new() -> None:
    first = shown_changes(OLD, diff_wordings(OLD, NEW))[0][0]

    assert first == Excerpt("", "", "", "2. The Secretariat keeps the record.", "from 3 to 2")
    assert shown(OLD, NEW) == [("from 3 to 2", "", ""), ("", "2", "3")]


def test_of_one_that_moves_and_changes_only_the_change_is_shown_with_the_move() -> None:
    assert shown(OLD, NEW.replace("the record", "the full record")) == [("from 3 to 2", "", "full"), ("", "2", "3")]


def test_what_changes_beside_a_move_is_shown_as_elsewhere() -> None:
    new = "Aim" + NEW.replace("good faith", "full faith").replace("high seas", "seas") + "\n\n4. Seas rise."

    assert shown(OLD, new) == [
        ("", "", "Aim"),
        ("", "good", "full"),
        ("", "3", "2"),
        ("from 2 to 3", "high", ""),
        ("", "", "4. Seas rise."),
    ]


def test_a_number_of_another_length_leaves_each_change_in_its_place() -> None:
    old = "\n\n9. States act.\n\n10. Ships sail the seas in season.\n\n11. The Secretariat keeps the record of all."
    new = (
        "\n\n9. The Secretariat keeps the full record of all.\n\n10. States act.\n\n11. Ships sail the seas in season."
    )

    assert shown(old, new)[0] == ("from 11 to 9", "", "full")


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("\n\n(a) peace;\n(b) food;", "\n\n(a) food;\n(b) peace;", "from (a) to (b)"),
        (
            "\n\nAct now.\n\nMeet often.",
            "\n\nMeet often.\n\nAct now.",
            "from the beginning to the place behind “Meet often.”",
        ),
    ],
)
def test_every_edit_of_a_move_is_told_as_the_move(old: str, new: str, moved: str) -> None:
    found = shown_changes(old, diff_wordings(old, new))

    assert all(found)
    assert [one.moved for one in told_once(one for changes in found for one in changes) if one.moved] == [moved]


def test_a_change_that_moves_nothing_is_shown_edit_by_edit() -> None:
    assert shown(OLD, OLD.replace("high seas", "seas").replace("keeps", "holds")) == [
        ("", "high", ""),
        ("", "keeps", "holds"),
    ]


def test_of_many_changes_some_are_told_and_the_others_counted_each_move_once() -> None:
    found, more = told_changes(OLD, diff_wordings(OLD, NEW), 1)
    alone, left = told_changes(OLD, diff_wordings(OLD, OLD.replace("high", "wide").replace("keeps", "holds")), 1)

    assert ([one.moved for one in found], more) == (["from 3 to 2"], 1)
    assert ([one.new for one in alone], left) == ([" wide"], 1)


def test_edits_that_touch_the_border_of_heading_and_body_are_told_one_by_one() -> None:
    (found,) = shown_changes("Aim\n\nStates act.", [Edit(0, 3, ("Goal", "\n", "\n"))])

    assert [(one.old, one.new) for one in found] == [("Aim\n\n", "Goal\n\n")]


def test_two_changes_that_look_alike_are_both_told() -> None:
    twice = Excerpt("a", "", " b", " c")

    assert told_once((twice, twice)) == (twice, twice)


@settings(max_examples=60)
@given(SHORT, SHORT)
def test_of_short_paragraphs_that_change_places_no_word_is_cut_or_new(old: str, new: str) -> None:
    assert {found[1:] for found in shown(f"\n\n{old}", f"\n\n{new}")} <= {("", "")}
