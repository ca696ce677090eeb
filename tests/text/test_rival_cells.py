"""Rivals on a table: those that change different cells compose without a decision, and only the same cell asks."""

import random
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.markup.html import redline
from negotiate.text import diff, merge
from negotiate.text.merge.merge import Merge
from negotiate.text.norms.ladders.ladder import CellPlace
from negotiate.text.norms.ladders.writing import LadderRow, rows_of, written
from tests.text.diff.tables.test_cell_changes import OTHER_WORDS
from tests.text.norms.ladders.tables import HEADS, WHOLE, ladders, spoiled, table, words
from tests.text.norms.ladders.test_ladder import read

PHRASES = ("the conduct has ceased", "a note of protest", "every sixty days", "attribution", "[none]", "in part", "")
SIDE = 5


def merged(base: str, *rivals: str) -> Merge:
    return merge(base, {f"rival {n}": diff(base, rival) for n, rival in enumerate(rivals)})


def with_cells(body: str, cells: dict[CellPlace, str]) -> str:
    """Return a body with other words in some cells of its ladder."""
    found = read(body)
    rows = [
        LadderRow(row.origin, tuple(cells.get(CellPlace(n, m), cell) for m, cell in enumerate(row.cells)))
        for n, row in enumerate(rows_of(found))
    ]
    return written(body, found, rows)


def random_rows(chance: random.Random) -> list[list[str]]:
    return [[str(n + 1), *(chance.choice(PHRASES) for _ in range(SIDE - 1))] for n in range(SIDE)]


def random_places(chance: random.Random, count: int) -> Sequence[tuple[int, int]]:
    return chance.sample([(row, column) for row in range(SIDE) for column in range(SIDE)], count)


def put(rows: Iterable[Sequence[str]], places: Iterable[tuple[int, int]], chance: random.Random) -> list[list[str]]:
    """Return rows with other words at some places, the same for the same state of chance."""
    made = [list(row) for row in rows]
    for row, column in places:
        made[row][column] = f"{chance.choice(PHRASES)} {chance.randint(10, 99)}"
    return made


@pytest.mark.parametrize("seed", range(300))
def test_rivals_on_any_other_cells_compose_to_what_both_want(seed: int) -> None:
    chance = random.Random(seed)
    heads, rows = HEADS[:SIDE], random_rows(chance)
    places = random_places(chance, chance.randint(2, 12))
    half = len(places) // 2
    mine = put(rows, places[:half], random.Random(seed))
    theirs = put(rows, places[half:], random.Random(seed + 1))
    both = put(mine, places[half:], random.Random(seed + 1))

    found = merged(table(rows, heads), table(mine, heads), table(theirs, heads))

    assert found.is_clean
    assert found.text == table(both, heads)


@given(ladders(), st.data())
def test_rivals_on_different_cells_compose_in_every_script(base: str, data: st.DataObject) -> None:
    found = read(base)
    places = [CellPlace(row, column) for row in range(len(found.rungs)) for column in range(found.width)]
    mine, theirs = data.draw(st.permutations(places).map(lambda order: order[:2]))
    new, other = data.draw(words), data.draw(words)

    both = merged(base, with_cells(base, {mine: new}), with_cells(base, {theirs: other}))

    assert both.is_clean
    assert both.text == with_cells(base, {mine: new, theirs: other})


def test_a_level_put_between_others_that_are_numbered_anew_composes_with_a_cell() -> None:
    more = [WHOLE[0], ("2", "is left without a reply", "a public note", *WHOLE[1][3:]), ("3–4", *WHOLE[1][1:])]

    found = merged(table(WHOLE), table([*more, ("5 and above", *WHOLE[2][1:])]), spoiled(1, 5, "a month has gone by"))

    assert found.is_clean
    assert read(found.text).rows()[2] == ("3–4", *WHOLE[1][1:5], "a month has gone by", WHOLE[1][6])


@given(ladders(), st.data())
def test_where_two_rivals_write_one_cell_no_other_asks(base: str, data: st.DataObject) -> None:
    found = read(base)
    row, column = data.draw(st.integers(0, len(found.rungs) - 1)), data.draw(st.integers(0, found.width - 1))
    cell = found.rungs[row].cells[column]
    mine = with_cells(base, {CellPlace(row, column): "one wording"})
    theirs = with_cells(base, {CellPlace(row, column): "quite another text"})

    clashes = merged(base, mine, theirs).clashes

    assert clashes
    assert all(cell.first <= clash.start and clash.end <= cell.last for clash in clashes)


def test_the_same_words_in_one_cell_are_one_change_of_two_rivals() -> None:
    new = spoiled(0, 2, "a note")

    assert merged(table(WHOLE), new, new).text == new


@pytest.mark.parametrize("seed", range(200))
def test_a_new_level_and_a_change_of_any_cell_compose(seed: int) -> None:
    chance = random.Random(seed)
    heads, rows = HEADS[:SIDE], random_rows(chance)
    at, new = chance.randint(1, SIDE), ["9", "is new", "exclusion", "nothing", "yes"]
    more = [*rows[:at], new, *rows[at:]]
    places = random_places(chance, 1)
    theirs = put(rows, places, random.Random(seed))

    found = merged(table(rows, heads), table(more, heads), table(theirs, heads))

    assert found.is_clean
    assert found.text == table([*theirs[:at], new, *theirs[at:]], heads)


@pytest.mark.parametrize("seed", range(200))
def test_a_level_taken_away_and_a_change_of_another_row_compose(seed: int) -> None:
    chance = random.Random(seed)
    heads, rows = HEADS[:SIDE], random_rows(chance)
    gone, *_ = random_places(chance, 1)[0]
    (row, column), *_ = [place for place in random_places(chance, 10) if place[0] != gone]
    theirs = put(rows, [(row, column)], random.Random(seed))

    found = merged(table(rows, heads), table([*rows[:gone], *rows[gone + 1 :]], heads), table(theirs, heads))

    assert found.is_clean
    assert found.text == table([*theirs[:gone], *theirs[gone + 1 :]], heads)


def test_a_level_taken_away_and_a_change_of_its_cell_ask() -> None:
    assert not merged(table(WHOLE), table(WHOLE[1:]), spoiled(0, 2, "a note")).is_clean


@pytest.mark.parametrize("seed", range(200))
def test_a_level_that_moves_composes_or_asks_and_is_never_merged_wrongly(seed: int) -> None:
    chance = random.Random(seed)
    heads, rows = HEADS[:SIDE], random_rows(chance)
    at = chance.randint(0, SIDE - 2)
    order = [*range(at), at + 1, at, *range(at + 2, SIDE)]
    theirs = put(rows, random_places(chance, 1), random.Random(seed))

    found = merged(table(rows, heads), table([rows[n] for n in order], heads), table(theirs, heads))

    assert not found.is_clean or found.text == table([theirs[n] for n in order], heads)


@pytest.mark.parametrize("seed", range(200))
def test_a_column_taken_away_composes_or_asks_and_is_never_merged_wrongly(seed: int) -> None:
    chance = random.Random(seed)
    heads, rows = HEADS[:SIDE], random_rows(chance)
    gone = chance.randint(1, SIDE - 1)
    theirs = put(rows, random_places(chance, 1), random.Random(seed))
    less = [[*row[:gone], *row[gone + 1 :]] for row in (heads, *rows)]
    wanted = [[*row[:gone], *row[gone + 1 :]] for row in theirs]

    found = merged(table(rows, heads), table(less[1:], less[0]), table(theirs, heads))

    assert not found.is_clean or found.text == table(wanted, less[0])


def test_a_column_taken_away_and_a_cell_of_another_column_compose() -> None:
    less = table([row[:-1] for row in WHOLE], HEADS[:-1])

    found = merged(table(WHOLE), less, spoiled(1, 5, "a month has gone by"))

    assert found.is_clean
    assert "a month has gone by |\n" in found.text


@given(ladders(), st.data())
def test_a_redline_of_cells_is_one_table_with_as_many_cells(base: str, data: st.DataObject) -> None:
    found = read(base)
    rows = [LadderRow(row.origin, (row.cells[0], *data.draw(OTHER_WORDS))) for row in rows_of(found)]
    new = written(base, found, rows)

    page = redline(base, diff(base, new))

    assert page.count("<table") == 1
    assert page.count("<tr>") == len(found.rungs) + 1
    assert page.count("<td>") + page.count("<th>") == (len(found.rungs) + 1) * found.width
