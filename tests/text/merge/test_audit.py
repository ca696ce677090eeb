"""The audit: a result that lost words or made some up is not let through."""

import pytest

from negotiate.text.edits import Edit
from negotiate.text.merge.audit import (
    BrokenMerge,
    audit_options,
    audit_proposals,
    audit_regions,
    audit_sum,
    audit_words,
)
from negotiate.text.tokens import tokenize
from tests.text.notation import merged

TOKENS = tokenize("States shall act.")


def test_a_right_sum_passes() -> None:
    audit_sum(TOKENS, [Edit(1, 2, (" may",))], tokenize("States may act."))


@pytest.mark.parametrize("result", ["States shall act.", "States act.", "States may may act.", "States may act!"])
def test_a_wrong_sum_is_found(result: str) -> None:
    with pytest.raises(BrokenMerge, match="not the base without the deletions"):
        audit_sum(TOKENS, [Edit(1, 2, (" may",))], tokenize(result))


def test_a_proposal_that_its_readings_do_not_make_is_found() -> None:
    merge = merged("States shall act.", "States may act.")

    with pytest.raises(BrokenMerge, match="readings of A"):
        audit_proposals(merge.base, merge.regions, {"A": [Edit(1, 2, (" must",))]})


def test_regions_that_touch_are_found() -> None:
    (region,) = merged("States shall act.", "States may act.").regions

    with pytest.raises(BrokenMerge, match="touch"):
        audit_regions([region, region])


def test_white_space_and_brackets_may_come_and_go() -> None:
    audit_words([" shall", " should"], [" [shall][should]"], 0)


@pytest.mark.parametrize("made", ["[shall]", "[shall][should][may]", "[shall][shuold!]"])
def test_words_lost_or_made_up_by_a_decision_are_found(made: str) -> None:
    with pytest.raises(BrokenMerge, match="region 3"):
        audit_words([" shall", " should"], [made], 3)


SET_OUT = "1. Act.\n\nOption 1: [Report.]\n\nOption 2: [Meet.]\n\nOption 3: [No text]"
ASKED = ["1. Act.\n\nReport.", "1. Act.\n\nMeet."]


def test_options_that_read_as_they_were_asked_for_pass() -> None:
    audit_options(SET_OUT, 9, ASKED, ["Report.", "Meet.", ""], 0)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (SET_OUT, ["Report.", "Meet."]),
        (SET_OUT, ["Report.", "Meat.", ""]),
        (SET_OUT.replace("Option 2", "Option 4"), ["Report.", "Meet.", ""]),
        (SET_OUT.replace("Report.]", "Report."), ["Report.", "Meet.", ""]),
        (SET_OUT.replace("[No text]", "[Some text]"), ["Report.", "Meet.", ""]),
        (SET_OUT.replace("1. Act.", "1. Act!"), ["Report.", "Meet.", ""]),
        ("1. Act.\n\nReport.", ["Report."]),
    ],
    ids=["one too many", "other words", "a gap in the numbers", "a bracket lost", "text", "around", "no option"],
)  # fmt: skip
def test_options_that_read_otherwise_are_found(made: str, words: list[str]) -> None:
    with pytest.raises(BrokenMerge, match="region 3"):
        audit_options(made, 9, ASKED, words, 3)
