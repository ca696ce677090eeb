"""How lists count, and how their numbers read."""

from negotiate.importing.office.list_numbers import ListLevel, counted_on, shown_number

LEVELS = {
    0: ListLevel("upperRoman", "%1.", 1, has_space=True),
    1: ListLevel("decimal", "%1.%2)", 4, has_space=False),
    2: ListLevel("bullet", "", 1, has_space=True),
}


def test_a_level_counts_from_its_start_and_shows_those_above_it() -> None:
    counts: dict[int, int] = {}
    shown = []
    counted_on(counts, 1, LEVELS)
    shown.append(shown_number(LEVELS, 1, counts))
    counted_on(counts, 0, LEVELS)
    shown.append(shown_number(LEVELS, 0, counts))
    counted_on(counts, 1, LEVELS)
    shown += [shown_number(LEVELS, 1, counts), shown_number(LEVELS, 2, counts)]

    assert shown == ["I.4)", "I. ", "I.4)", "\u2022 "]


def test_a_level_may_go_on_where_one_above_it_is_counted_and_show_all_in_figures() -> None:
    part = ListLevel("upperRoman", "%1", 1, has_space=True)
    article = ListLevel("decimal", "%1.%2", 1, has_space=True, restarts=0, is_legal=True)
    levels, counts = {0: part, 1: article}, dict[int, int]()
    counted_on(counts, 0, levels)
    counted_on(counts, 1, levels)
    counted_on(counts, 0, levels)
    counted_on(counts, 1, levels)

    assert shown_number(levels, 0, counts) == "II "
    assert shown_number(levels, 1, counts) == "2.2 "
