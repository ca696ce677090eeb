"""Outcomes: what every proposal came to, read off the decisions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.deciding.decisions import Adopt, Bracket, Decline, parse_decision
from negotiate.text.deciding.outcomes import Outcome, outcome, outcomes
from negotiate.text.edits import Edit
from negotiate.text.merge.merge import merge
from tests.text.notation import cases, columns, merged
from tests.text.strategies import rivals


@pytest.mark.parametrize("case", cases("outcomes"))
def test_proposals_come_to_what_the_table_says(case: str) -> None:
    (base, *others, written), expected = columns(case)
    merge = merged(base, *others)

    decisions = {number: parse_decision(decision) for number, decision in enumerate(written.split("; "))}

    assert ", ".join(outcome(merge, decisions, author).value for author in merge.authors) == expected


def test_an_outcome_can_be_asked_region_by_region() -> None:
    merge = merged("We act now and act well.", "All act now and act badly.")

    assert outcomes(merge, {0: Adopt(), 1: Bracket()}, "A") == {0: Outcome.ADOPTED, 1: Outcome.BRACKETED}


def test_only_the_authors_own_regions_must_be_decided() -> None:
    merge = merged("We act now and act well.", "All act now and act well.", "We act now and act badly.")

    assert outcome(merge, {0: Adopt()}, "A") is Outcome.ADOPTED


def test_an_undecided_region_of_hers_is_named() -> None:
    with pytest.raises(ValueError, match="not yet decided: 0"):
        outcome(merged("States shall act.", "States should act."), {}, "A")


def test_somebody_without_a_proposal_has_no_outcome() -> None:
    with pytest.raises(ValueError, match="B has no proposal"):
        outcome(merged("States shall act.", "States should act."), {0: Adopt()}, "B")


@given(rivals(), st.sampled_from([(Decline(), Outcome.DECLINED), (Bracket(), Outcome.BRACKETED)]))
def test_one_decision_on_everything_is_everybodys_outcome(
    rivals: tuple[str, dict[str, tuple[Edit, ...]]], alike: tuple[Decline | Bracket, Outcome]
) -> None:
    decision, expected = alike
    whole = merge(*rivals)
    decisions = {region.index: decision for region in whole.regions}
    busy = {author for region in whole.regions for author in region.authors}

    assert {outcome(whole, decisions, author) for author in busy} <= {expected}
    assert all(outcome(whole, decisions, author) is Outcome.ADOPTED for author in {*whole.authors} - busy)
