"""Marks that no reader sees: which are taken off, what is said of it, and where one stands."""

import json
from pathlib import Path

import pytest

from negotiate.characters import CONTROLS
from negotiate.text.unseen import (
    REFUSED,
    TURNING,
    name_of,
    place_of,
    refused_marks,
    taken_off,
    without_refused,
    without_stray,
)

#: What is typed and what is left of it, also for the script that takes marks off what is pasted.
CASES = json.loads(Path(__file__).with_name("unseen.json").read_text("utf-8"))

#: The numbers of the characters that are refused, by where; the script that tells of them beside a field has the same.
NOT_SAVED = json.loads(Path(__file__).with_name("refused.json").read_text("utf-8"))


@pytest.mark.parametrize(("typed", "found"), CASES)
def test_marks_that_say_nothing_go_and_those_that_say_something_stay(typed: str, found: str) -> None:
    assert without_stray(typed) == found


def test_marks_that_stand_in_the_text_already_are_not_touched() -> None:
    assert without_stray("co\u00adoperate\u200b", kept="co\u00adoperate") == "co\u00adoperate"


def test_what_went_is_told_by_name_and_number() -> None:
    before = "\ufeffa\u200bb\u200bc\u00ad"

    assert taken_off(before, without_stray(before)) == "1 byte order mark, 2 zero-width spaces and 1 soft hyphen"
    assert taken_off("a\u2061\u2062b", "ab") == "2 invisible mathematical signs"
    assert taken_off("abc", "abc") == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("One.\n\nTwo \x02 three.", "in paragraph 2, between “Two” and “three.”"),
        ("\x02One.", "in paragraph 1, before “One.”"),
        ("One\x02", "in paragraph 1, behind “One”"),
        ("One.\n\n\x02", "in paragraph 2, alone on its line"),
        ("a \u200bb\x02c d", "in paragraph 1, between “a b” and “c d”"),
    ],
)
def test_a_place_is_told_by_its_paragraph_and_the_words_beside_it(text: str, place: str) -> None:
    assert place_of(text, text.index("\x02")) == place


def test_what_no_clause_is_stored_with_holds_all_that_no_form_takes() -> None:
    seen = [chr(code) for code in range(0x3000)]

    assert [ord(one) for one in seen if REFUSED.search(one)] == NOT_SAVED["in wordings"]
    assert [ord(one) for one in seen if CONTROLS.search(one)] == NOT_SAVED["in any field"]
    assert [ord(one) for one in seen if CONTROLS.search(one) or TURNING.search(one)] == NOT_SAVED["in remarks"]
    assert REFUSED.search("\ud800")


def test_a_control_character_of_another_table_is_named_and_taken_out() -> None:
    assert refused_marks("States\x85 act.") == (f"{name_of(chr(0x85))}, in paragraph 1, between “States” and “act.”",)
    assert without_refused("States\x92 act.\x85They do.") == "States act.\nThey do."
