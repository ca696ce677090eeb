"""Bringing together what two people chose: nothing is lost, and who saves first matters only where they touch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.merge.combined_choices import (
    History,
    StepKind,
    carried_out,
    changes,
    combine,
    history,
    reversed_changes,
)

CHOSEN = st.sampled_from(["adopt 0", "adopt 1", "decline", "bracket alternatives", "words: is to"])
NAMES = st.sampled_from(["place-a", "place-b", "place-c", "whole-d", "reason-e"])
choices = st.dictionaries(NAMES, CHOSEN)


@given(choices, choices)
def test_changes_lead_from_one_set_to_the_other_and_back(before: dict[str, str], after: dict[str, str]) -> None:
    steps = changes(before, after)

    assert carried_out(before, steps) == after
    assert carried_out(after, reversed_changes(steps)) == before


@given(choices, choices)
def test_what_one_alone_changed_is_taken(base: dict[str, str], mine: dict[str, str]) -> None:
    assert combine(base, mine, base).choices == mine
    assert combine(base, base, mine).choices == mine


@given(choices, choices)
def test_the_same_choice_twice_is_no_quarrel(base: dict[str, str], both: dict[str, str]) -> None:
    combined = combine(base, both, both)

    assert (combined.choices, combined.contested) == (both, {})


@given(choices, choices, choices)
def test_both_hear_of_the_same_quarrels(base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]) -> None:
    there = combine(base, theirs, mine).contested

    assert combine(base, mine, theirs).contested == {name: (own, other) for name, (other, own) in there.items()}


@given(choices, choices, choices)
def test_where_they_do_not_touch_the_order_of_saving_makes_no_difference(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    first, second = combine(base, mine, theirs), combine(base, theirs, mine)
    apart = {name for name in {*base, *mine, *theirs} if name not in first.contested}

    assert {name: first.choices.get(name, "") for name in apart} == {
        name: second.choices.get(name, "") for name in apart
    }


@given(choices, choices, choices)
def test_every_choice_is_in_the_result_or_contested(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    combined = combine(base, mine, theirs)
    wanted = {(name, after) for side in (mine, theirs) for name, (_, after) in changes(base, side).items()}
    kept = {(name, combined.choices.get(name, "")) for name in {*base, *mine, *theirs}}
    quarrels = {(name, choice) for name, pair in combined.contested.items() for choice in pair}

    assert wanted <= kept | quarrels


@given(choices, choices, choices, choices)
def test_three_people_who_do_not_touch_may_save_in_any_order(
    base: dict[str, str], one: dict[str, str], two: dict[str, str], three: dict[str, str]
) -> None:
    mine = base | {f"{name}-1": choice for name, choice in one.items()}
    yours = base | {f"{name}-2": choice for name, choice in two.items()}
    theirs = base | {f"{name}-3": choice for name, choice in three.items()}

    forwards = combine(base, theirs, combine(base, yours, mine).choices).choices
    backwards = combine(base, mine, combine(base, yours, theirs).choices).choices

    assert forwards == backwards == base | mine | yours | theirs


@pytest.mark.parametrize(
    ("done", "undoable", "redoable"),
    [
        ([], (), ()),
        (["choice"], (0,), ()),
        (["choice", "choice", "undo"], (0,), (1,)),
        (["choice", "choice", "undo", "undo"], (), (1, 0)),
        (["choice", "choice", "undo", "redo"], (0, 1), ()),
        (["choice", "undo", "choice"], (2,), ()),
    ],
)
def test_a_history_knows_what_can_be_undone_and_redone(
    done: list[str], undoable: tuple[int, ...], redoable: tuple[int, ...]
) -> None:
    assert history(map(StepKind, done)) == History(undoable, redoable)
