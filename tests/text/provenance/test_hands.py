"""Who put each word where it stands, and who took out which, against the runs that versions store."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.provenance.hands import placed, removed
from negotiate.text.provenance.moved_words import follow
from negotiate.text.provenance.provenance import Attributed, Carried, Given, Run, VersionStep, provenance
from negotiate.text.tokens import tokenize
from tests.text.strategies import texts


def steps_of(versions: list[str]) -> list[VersionStep]:
    """Return what leads from each version to the next, by authors A, B ..., words that are moved carried."""
    return [
        VersionStep(follow(old, diff(old, new), chr(ord("A") + number)), chr(ord("A") + number))
        for number, (old, new) in enumerate(pairwise(versions))
    ]


def labelled(versions: list[str]) -> list[list[str]]:
    """Return the origin of each token of each version, where every token of the first is its own."""
    runs = tuple(Run(1, str(number)) for number in range(len(tokenize(versions[0]))))
    found = [runs]
    for (old, _), step in zip(pairwise(versions), steps_of(versions), strict=True):
        runs = provenance(runs, old, step.edits, step.origin)
        found.append(runs)
    return [[run.origin for run in each for _ in range(run.length)] for each in found]


def test_every_word_that_is_gone_has_who_took_it_out() -> None:
    versions = ["We shall act now.", "We should act now.", "We must go."]

    assert removed(5, steps_of(versions)) == {1: "A", 2: "B", 3: "B"}
    assert placed(5, steps_of(versions)) == ["", "B", "B", ""]


def test_words_set_in_brackets_are_not_gone() -> None:
    marks = Attributed(Edit(0, 1, ("[", "Act", "]")), "S", (Given(1, ("S",)), Carried(1, 0), Given(1, ("S",))))
    step = VersionStep((marks,), "S")

    assert removed(2, [step]) == {}
    assert placed(2, [step]) == ["S", "", "S", ""]


def test_without_a_step_everything_stands_where_it_stood() -> None:
    assert (placed(3, []), removed(3, [])) == (["", "", ""], {})


@given(st.lists(texts, min_size=2, max_size=5))
def test_a_word_is_gone_exactly_where_its_own_origin_is(versions: list[str]) -> None:
    states = labelled(versions)
    gone = removed(len(states[0]), steps_of(versions))

    assert {str(index) for index in gone} >= set(states[0]) - set(states[-1])


@given(st.lists(texts, min_size=2, max_size=5))
def test_who_put_a_word_in_its_place_is_who_its_runs_name(versions: list[str]) -> None:
    known = {str(number) for number in range(len(tokenize(versions[0])))}

    assert placed(len(known), steps_of(versions)) == ["" if one in known else one for one in labelled(versions)[-1]]


@pytest.mark.parametrize("length", [0, 4])
def test_all_that_is_struck_is_gone(length: int) -> None:
    step = VersionStep((Edit(0, length),), "A")

    assert removed(length, [step]) == dict.fromkeys(range(length), "A")
