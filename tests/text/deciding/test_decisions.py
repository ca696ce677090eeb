"""Decisions: their written form, what can be adopted and bracketed, and what is proposed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.deciding.decisions import (
    Adopt,
    Bracket,
    BracketStyle,
    Decision,
    Decline,
    OwnWords,
    choices,
    parse_decision,
    print_decision,
    proposed,
    styles,
    undecided,
)
from tests.text.notation import merged
from tests.text.strategies import texts

decisions = st.one_of(
    st.lists(st.integers(0, 99), min_size=1, max_size=4, unique=True).map(tuple).map(Adopt),
    st.just(Decline()),
    st.sampled_from(BracketStyle).map(Bracket),
    texts.map(OwnWords),
)


@given(decisions)
def test_what_is_printed_can_be_read_back(decision: Decision) -> None:
    assert parse_decision(print_decision(decision)) == decision


@pytest.mark.parametrize(
    ("written", "decision"),
    [
        ("adopt 0", Adopt((0,))),
        ("adopt 2,0,1", Adopt((2, 0, 1))),
        (" decline ", Decline()),
        ("bracket deletion", Bracket(BracketStyle.DELETION)),
        ("bracket options", Bracket(BracketStyle.OPTIONS)),
        ("words: shall endeavour to", OwnWords("shall endeavour to")),
        ("words:", OwnWords("")),
        ("words: first\nsecond", OwnWords("first\nsecond")),
    ],
)
def test_decisions_are_read(written: str, decision: Decision) -> None:
    assert parse_decision(written) == decision


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("", "“” is no decision"),
        ("adopt", "“adopt” is no decision"),
        ("accept 1", "“accept 1” is no decision"),
        ("bracket round", "one of alternatives, optional, deletion, options"),
        ("adopt one", "by its number"),
        ("adopt 1,", "by its number"),
        ("adopt -1", "by its number"),
        ("adopt ²", "by its number"),
        ("adopt 99999999999999999999", "by its number"),
        ("adopt 1,1", "each reading once"),
    ],
)
def test_what_is_no_decision_is_refused_with_a_sentence(written: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        parse_decision(written)


@pytest.mark.parametrize(
    ("base", "first", "second", "expected"),
    [
        ("Act.", "Act now.", "Act fully.", (BracketStyle.OPTIONAL,)),
        ("Act now.", "Act.", "Act.", (BracketStyle.DELETION,)),
        ("Act now.", "Act soon.", "Act.", (BracketStyle.ALTERNATIVES,)),
        ("Act well now.", "Act now.", "Act well.", (BracketStyle.ALTERNATIVES, BracketStyle.DELETION)),
    ],
)
def test_the_styles_of_brackets_that_suit_a_region(
    base: str, first: str, second: str, expected: tuple[BracketStyle, ...]
) -> None:
    merge = merged(base, first, second)

    assert styles(merge, merge.regions[0]) == expected


@pytest.mark.parametrize(
    ("base", "readings", "expected"),
    [
        ("States shall act.", ["States should act."], ["adopt 0"]),
        ("States shall act.", ["States should act.", "States must act."], ["adopt 0", "adopt 1"]),
        ("States shall act.", ["States should act.", "States shall go."], ["adopt 0", "adopt 1", "adopt 0,1"]),
        ("Act.", ["Act now.", "Act fully."], ["adopt 0", "adopt 1", "adopt 0,1", "adopt 1,0"]),
        ("Act.", ["Act now.", "Act here and now."], ["adopt 0", "adopt 1"]),
    ],
)
def test_what_can_be_adopted(base: str, readings: list[str], expected: list[str]) -> None:
    both = merged(base, *readings)
    offered = choices(both, both.regions[0])

    assert [print_decision(choice) for choice in offered] == expected


def test_of_many_insertions_at_one_point_only_one_order_is_offered() -> None:
    both = merged("Act.", "Act now.", "Act fully.", "Act here.", "Act well.")

    assert choices(both, both.regions[0])[4:] == (Adopt((0, 1, 2, 3)),)


def test_the_proposal_adopts_what_is_undisputed_and_brackets_the_rest() -> None:
    merge = merged("States shall act now.", "Parties shall act soon.", "States shall act today.")

    assert proposed(merge) == {0: Adopt((0,)), 1: Bracket(BracketStyle.ALTERNATIVES)}


def test_regions_without_a_decision_are_undecided() -> None:
    merge = merged("States shall act now.", "Parties shall act soon.")

    assert undecided(merge, {0: Decline()}) == merge.regions[1:]
