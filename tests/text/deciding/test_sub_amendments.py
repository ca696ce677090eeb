"""Amendments to amendments beside what they amend: which change is whose, and how each fared."""

import pytest

from negotiate.text.deciding.composing import compose
from negotiate.text.deciding.decisions import Decision, parse_decision
from negotiate.text.deciding.sub_amendments import family_outcome, family_outcomes, own_regions, without
from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import Merge, merge

BASE = "1. States shall act in good faith.\n\n2. They shall report each year."
AMENDS = {"B": "A"}


def laid_out(amendment: str, amended: str, base: str = BASE) -> Merge:
    """Return an amendment by A and B's change of it on one base."""
    first = diff(base, amendment)
    both = compose(base, first, diff(amendment, amended))
    return merge(base, {"A": first, "B": [change.edit for change in both]})


def taken(written: str) -> dict[int, Decision]:
    """Return decisions by the index of their region, from "adopt 0; decline"."""
    return {index: parse_decision(one.strip()) for index, one in enumerate(written.split(";"))}


AMENDMENT = "1. States should act in good faith.\n\n2. They shall report every second year."
FIRMER = "1. States should always act in good faith.\n\n2. They shall report every second year."
SHORTER = "1. States should act in good faith.\n\n2. They shall report each year."
WIDER = "1. All States should act in good faith.\n\n2. They shall report every second year."


@pytest.mark.parametrize(
    ("amended", "decisions", "outcomes"),
    [
        (FIRMER, "adopt 0; adopt 0", "adopted, declined"),
        (FIRMER, "adopt 1; adopt 0", "adopted, adopted"),
        (FIRMER, "decline; adopt 0", "adopted in part, declined"),
        (FIRMER, "bracket alternatives; adopt 0", "adopted in part, bracketed"),
        (FIRMER, "words: States must; adopt 0", "adopted in part, declined"),
        (FIRMER, "words: States must always; adopt 0", "adopted in part, adopted in part"),
        (SHORTER, "adopt 0; adopt 0", "adopted, declined"),
        (SHORTER, "adopt 0; decline", "adopted, adopted"),
        (SHORTER, "adopt 0; bracket alternatives", "adopted in part, bracketed"),
        (SHORTER, "decline; decline", "adopted in part, adopted"),
        (AMENDMENT, "decline; decline", "declined, adopted"),
    ],
)
def test_each_fares_by_its_own_change(amended: str, decisions: str, outcomes: str) -> None:
    both = laid_out(AMENDMENT, amended)
    found = [family_outcome(both, taken(decisions), author, AMENDS).value for author in "AB"]

    assert ", ".join(found) == outcomes


def test_words_at_a_place_that_the_amendment_leaves_alone_are_a_place_of_their_own() -> None:
    both = laid_out("1. States shall act in good faith.\n\n2. They shall report.", WIDER)

    assert {region.index for region in own_regions(both, "B", AMENDS)} >= {0}


def test_who_takes_words_out_again_is_known_where_they_are_proposed() -> None:
    both = laid_out(AMENDMENT, SHORTER)

    assert [without(both, region, AMENDS) for region in both.regions] == [(), ("B",)]


def test_only_what_is_all_decided_is_reckoned() -> None:
    both = laid_out(AMENDMENT, FIRMER)

    assert set(family_outcomes(both, taken("adopt 1"), AMENDS)) == {"B"}


def test_without_a_family_everybody_fares_alone() -> None:
    both = laid_out(AMENDMENT, FIRMER)

    assert family_outcome(both, taken("adopt 0; adopt 0"), "B", {}).value == "adopted in part"


def test_one_whose_amendment_has_left_the_table_answers_for_all_its_words() -> None:
    alone = merge(BASE, {"B": diff(BASE, FIRMER)})

    assert own_regions(alone, "B", AMENDS) == alone.regions


def test_what_an_earlier_merge_adopted_counts_beside_what_is_declined_now() -> None:
    alone = merge(BASE, {"A": diff(BASE, AMENDMENT)})

    assert family_outcome(alone, taken("decline; decline"), "A", {}, {"A"}).value == "adopted in part"
    assert family_outcomes(alone, taken("adopt 0; adopt 0"), {}, {"A"})["A"].value == "adopted"
