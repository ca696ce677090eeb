"""Checks of a ladder: alone where everything is said, and against brute force on a thousand random tables."""

import pytest

from negotiate.text.norms.ladders.checks import MOST_OVERLAPS, LadderCheck, findings
from negotiate.text.norms.ladders.columns import LadderColumn
from negotiate.text.norms.ladders.ladder import CellPlace
from tests.text.norms.ladders.tables import WHOLE, as_level, leveled, random_ranges, spoiled, table
from tests.text.norms.ladders.test_ladder import read

#: Above all levels that the random tables name.
BEYOND = 40


def found_in(body: str) -> list[tuple[LadderCheck, tuple[CellPlace, ...], tuple[int, ...]]]:
    return [(one.check, one.places, one.levels) for one in findings(read(body))]


def test_a_ladder_that_says_everything_has_no_finding() -> None:
    assert found_in(table(WHOLE)) == []


def test_a_level_without_a_response_is_found_and_not_asked_for_an_end() -> None:
    rows = [*WHOLE[:2], ("4 and above", "interrupts a service", "", "", "", "", "")]

    assert found_in(table(rows)) == [(LadderCheck.NO_RESPONSE, (CellPlace(2, 2),), (4,))]


def test_a_response_without_an_end_is_found() -> None:
    assert found_in(spoiled(1, 5, "–")) == [(LadderCheck.NO_END, (CellPlace(1, 5),), (2,))]


def test_a_table_that_never_asks_for_an_end_is_pointed_to_at_its_head() -> None:
    body = table([("1", "protest"), ("2", "suspension")], ("Level", "Response"))

    assert found_in(body) == [(LadderCheck.NO_END, (CellPlace(-1, 1),), ())]


@pytest.mark.parametrize(
    "words", ["no", "In part", "only partly", "not wholly", "[yes][no]", "нет", "否", "لا", "en partie"]
)
def test_what_is_not_wholly_undone_asks_for_a_review(words: str) -> None:
    rows = [(*WHOLE[0][:4], words, "it is answered", "")]

    assert found_in(table(rows)) == [(LadderCheck.NO_REVIEW, (CellPlace(0, 6),), (1,))]


def test_what_can_be_undone_asks_for_no_review() -> None:
    assert found_in(spoiled(1, 6, "")) == []


def test_where_no_column_asks_for_a_review_the_cell_that_says_undone_in_part_is_pointed_to() -> None:
    body = table([("1", "protest", "no", "answered")], ("Level", "Response", "Reversible", "Ends when"))

    assert found_in(body) == [(LadderCheck.NO_REVIEW, (CellPlace(0, 2),), (1,))]


def test_levels_that_overlap_are_found_in_both_rows() -> None:
    assert found_in(leveled(["1–3", "3", "4"])) == [(LadderCheck.OVERLAP, (CellPlace(1, 0), CellPlace(0, 0)), (3,))]


def test_missing_levels_are_found_where_the_ladder_goes_on() -> None:
    assert found_in(leveled(["1", "4 and above"])) == [(LadderCheck.GAP, (CellPlace(1, 0),), (2, 3))]


def test_a_row_without_a_level_is_found_beside_rows_with_numbers() -> None:
    assert found_in(leveled(["1", "", "2"])) == [(LadderCheck.NO_LEVEL, (CellPlace(1, 0),), ())]


def test_levels_in_words_are_in_no_order() -> None:
    assert found_in(leveled(["minor", "serious"])) == []


@pytest.mark.parametrize("seed", range(1000))
def test_gaps_and_overlaps_are_those_that_counting_finds(seed: int) -> None:
    ranges = random_ranges(seed)
    named = [set(range(first, (BEYOND if last is None else last) + 1)) for first, last in ranges]
    highest = max(last or first for first, last in ranges)
    lowest = min(first for first, _ in ranges)
    twice = {level for n, one in enumerate(named) for other in named[:n] for level in one & other if level <= highest}
    missing = set(range(lowest, highest + 1)) - set().union(*named)

    found = findings(read(leveled([as_level(one) for one in ranges])))

    overlaps = {level for one in found if one.check is LadderCheck.OVERLAP for level in one.levels}
    gaps = [level for one in found if one.check is LadderCheck.GAP for level in one.levels]
    assert overlaps == twice
    assert sorted(gaps) == sorted(missing)


@pytest.mark.parametrize("seed", range(1000))
def test_every_pair_of_rows_that_overlap_is_found_once(seed: int) -> None:
    ranges = random_ranges(seed)
    named = [set(range(first, (BEYOND if last is None else last) + 1)) for first, last in ranges]
    pairs = {(n, other) for n, one in enumerate(named) for other in range(n) if one & named[other]}

    found = findings(read(leveled([as_level(one) for one in ranges])))

    overlapping = [one.places for one in found if one.check is LadderCheck.OVERLAP]
    assert sorted((one.row, other.row) for one, other in overlapping) == sorted(pairs)


def test_a_finding_points_to_a_cell_of_the_question_that_is_open() -> None:
    found = read(spoiled(0, 2, ""))

    assert findings(found)[0].places[0].column == found.column(LadderColumn.RESPONSE)


def test_of_very_many_rows_that_overlap_only_some_pairs_are_told() -> None:
    found = findings(read(leveled(["1 and above"] * 400)))

    assert len(found) == MOST_OVERLAPS
