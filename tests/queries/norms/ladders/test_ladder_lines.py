"""A ladder laid out: findings in their cells, proposals over them, and where two of these meet."""

from collections.abc import Sequence

from negotiate.queries.norms.ladders.finding_lines import finding_lines
from negotiate.queries.norms.ladders.ladder_lines import LadderLayer, LadderTable, ladder_table
from negotiate.text.norms.ladders.checks import findings
from negotiate.text.norms.ladders.ladder_changes import ladder_changes
from tests.text.norms.ladders.tables import WHOLE, spoiled, table
from tests.text.norms.ladders.test_ladder import read


def layer(body: str, number: int | None = 7, *, is_own: bool = False, base: str = "") -> LadderLayer:
    changes = ladder_changes(read(base or table(WHOLE)), read(body))
    return LadderLayer(f"code{number}", number, "Oshandra", (), is_own, changes)


def laid(layers: Sequence[LadderLayer], body: str = "") -> LadderTable:
    ladder = read(body or table(WHOLE))
    return ladder_table(ladder, finding_lines(ladder, findings(ladder)).open, layers)


def test_a_finding_stands_in_its_cell() -> None:
    body = spoiled(1, 5, "")

    cell = laid([], body).rows[1].cells[5]

    assert (cell.flags, cell.label, cell.is_blank, cell.is_silent) == ((1,), "Ends when", True, False)


def test_a_proposal_is_laid_over_the_cell_that_it_changes_and_over_no_other() -> None:
    found = laid([layer(spoiled(1, 2, "exclusion"))])

    changed = [(row.name, cell.label) for row in found.rows for cell in row.cells if cell.layers]
    assert changed == [("Level 2–3", "Response")]
    assert [layer.names for layer in found.rows[1].cells[2].layers] == [("7 · Oshandra",)]
    assert (found.composing, found.disputed) == (1, 0)


def test_two_wordings_of_one_cell_meet_and_others_compose() -> None:
    both = table([WHOLE[0], (*WHOLE[1][:2], "a ban", *WHOLE[1][3:]), (*WHOLE[2][:6], "weekly")])

    found = laid([layer(spoiled(1, 2, "exclusion")), layer(both, None, is_own=True)])

    assert (found.composing, found.disputed) == (1, 1)
    assert found.rows[1].cells[2].is_disputed
    assert not found.rows[1].cells[2].keeps_words


def test_the_same_words_of_two_are_one_layer() -> None:
    found = laid([layer(spoiled(1, 2, "exclusion"), 7), layer(spoiled(1, 2, "exclusion"), 8)])

    assert [one.names for one in found.rows[1].cells[2].layers] == [("7 · Oshandra", "8 · Oshandra")]
    assert (found.composing, found.disputed) == (1, 0)


def test_a_level_that_somebody_adds_stands_in_its_place_with_her_name() -> None:
    new = ("2", "is left without a reply", "a second note", "nothing", "yes", "it is answered", "none needed")

    rows = laid([layer(table([WHOLE[0], new, *WHOLE[1:]]))]).rows

    assert [(row.name, row.came) for row in rows[:2]] == [("Level 1", ()), ("2", ("7 · Oshandra",))]
    assert [cell.layers[0].new for cell in rows[1].cells] == list(new)


def test_a_level_that_somebody_takes_away_says_so() -> None:
    assert laid([layer(table(WHOLE[1:]))]).rows[0].gone == ("7 · Oshandra",)


def test_a_draft_is_named_by_whose_it_is() -> None:
    assert layer(table(WHOLE), None).name == "draft of Oshandra"
    assert layer(table(WHOLE), None, is_own=True).name == "your draft"
