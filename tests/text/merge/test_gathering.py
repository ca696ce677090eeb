"""Gathering: signs in pairs are one change, whoever else changes words near them; no pair is torn, none crossed."""

from itertools import product

import pytest
from hypothesis import given

from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Decision, Decline, choices, proposed
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.merge.gathering import gathered
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.relations import footprints
from negotiate.text.merge.sign_law import keeps_pairs
from negotiate.text.pairs.sign_pairs import paired_signs
from negotiate.text.tokens import tokenize
from tests.text.notation import cases, columns, merged, shown
from tests.text.strategies import signed_rivals

Rivals = tuple[str, dict[str, tuple[Edit, ...]]]


@pytest.mark.parametrize("line", cases("signs"))
def test_the_table_of_signs(line: str) -> None:
    texts, expected = columns(line)

    assert shown(merged(*texts)) == expected


def test_lifted_brackets_are_one_region_in_two_places() -> None:
    (region,) = merged("We [shall act in full] now.", "We shall act in full now.").regions

    assert [place.end - place.start for place in region.places] == [3, 1]


def test_groups_never_interleave() -> None:
    base = "One two three four five six seven."
    first, second = "One [two three four] five six seven.", "One two (three four five) six seven."
    tokens = tokenize(base)
    prints = {name: footprints(tokens, diff(base, text)) for name, text in (("A", first), ("B", second))}

    assert len(gathered(tokens, prints)) == 1


def decisions(both: Merge) -> list[dict[int, Decision]]:
    """Return some ways of deciding a merge by whole readings: every one, where there are few."""
    ways = [[Decline(), *choices(both, region)] for region in both.regions]
    return [dict(enumerate(way)) for way, _ in zip(product(*ways), range(64), strict=False)]


def edits_of(both: Merge, author: str) -> list[Edit]:
    """Return the edits of one author, at their canonical places."""
    readings = (region.reading_of(author) for region in both.regions)
    return sorted(edit for reading in readings if reading for edit in reading.edits)


@given(signed_rivals())
def test_the_undisputed_text_has_only_pairs_of_the_base_or_of_a_proposal(rivals: Rivals) -> None:
    both = merge(*rivals)

    assert keeps_pairs(both.base, [edits_of(both, author) for author in both.authors], both.edits)


@given(signed_rivals())
def test_every_decision_by_whole_readings_leaves_signs_in_pairs(rivals: Rivals) -> None:
    both = merge(*rivals)
    texts = [decide(both, way, secretariat="S").text for way in decisions(both)]

    assert [text for text in texts if paired_signs(text).unpaired] == []


@given(signed_rivals())
def test_bracketing_all_that_is_disputed_leaves_signs_in_pairs(rivals: Rivals) -> None:
    both = merge(*rivals)

    assert paired_signs(decide(both, proposed(both), secretariat="S").text).unpaired == ()
