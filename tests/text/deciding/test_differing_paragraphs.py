"""Cores: what several texts do not share, in whole paragraphs, and what they share at the head of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.deciding.differing_paragraphs import differing_parts, narrowed
from tests.text.strategies import clauses


def found(*texts: str) -> list[str]:
    return [part.words.replace("\n", "|") for part in differing_parts([text.replace("|", "\n") for text in texts])]


def inside(*texts: str) -> list[str] | None:
    without = narrowed(differing_parts([text.replace("|", "\n") for text in texts]))
    return None if without is None else [part.words.replace("\n", "|") for part in without]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1. Act.||2. Vote.", "1. Act.||2. Meet."], ["2. Vote.", "2. Meet."]),
        (["1. Act.||2. Vote.", "1. Act now.||2. Vote."], ["1. Act.", "1. Act now."]),
        (["1. Act.||3. Vote.", "1. Act.||2. Meet.||3. Vote."], ["", "2. Meet."]),
        (["1. Act.", "1. Act.||2. Meet.", "1. Act.||3. Vote."], ["", "2. Meet.", "3. Vote."]),
        (["1. Act.||1. Act.", "1. Act."], ["1. Act.", ""]),
        (["  Act.  ", "  Vote."], ["Act.", "Vote."]),
        (["1. Act.|2. Vote.", "1. Act.||2. Vote."], ["", ""]),
        (["Act.", "Act."], ["", ""]),
        (["", "Act."], ["", "Act."]),
    ],
)
def test_paragraphs_that_all_share_are_left_out(texts: list[str], expected: list[str]) -> None:
    assert found(*texts) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2. Act.", "2. Rest."], ["Act.", "Rest."]),
        (["(a) act;", "(a) rest;"], ["act;", "rest;"]),
        (["2. Act.", "3. Rest."], ["2. Act.", "3. Rest."]),
        (["2. Act.", "2. Rest.||3. Wait."], ["2. Act.", "2. Rest.||3. Wait."]),
        (["Option 2: act", "Option 2: rest"], ["act", "rest"]),
        (["Option 2: [act]", "Option 2: [rest]"], ["act", "rest"]),
        (["2. Option 2: [act]", "2. Option 2: [rest]"], ["act", "rest"]),
        (["Option 2: [act] now", "Option 2: [rest]"], ["[act] now", "[rest]"]),
        (["Option 1: a||Option 2: b", "Option 1: a||and c||Option 2: d"], ["Option 2: b", "and c||Option 2: d"]),
        (["Option 1: a||Option 2: b", "Option 1: c||Option 2: d"], ["Option 1: a||Option 2: b", "Option 1: c||Option 2: d"]),
        (["[act", "[rest"], None),
        (["act]", "rest"], None),
        (["# Title||Act", "Vote"], None),
    ],
)  # fmt: skip
def test_the_number_and_the_label_that_all_share_stay_outside(texts: list[str], expected: list[str] | None) -> None:
    assert inside(*texts) == expected


def test_a_table_cannot_stand_in_brackets() -> None:
    assert narrowed(differing_parts(["| a |", "| b |"])) is None


@given(st.lists(clauses, min_size=2, max_size=4))
def test_what_is_left_out_is_the_same_in_all(texts: list[str]) -> None:
    parts = differing_parts(texts)
    filled = [part for part in parts if part.size]

    assert len({" ".join(part.text[: part.first].split()) for part in filled}) <= 1
    assert len({" ".join(part.text[part.last :].split()) for part in filled}) <= 1
