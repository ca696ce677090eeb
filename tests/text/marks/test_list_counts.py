"""Counts: what a number may follow, and how options fork the state of the lists and join it again."""

import pytest

from negotiate.text.marks.enumerators import Numerals, read_mark
from negotiate.text.marks.labels import Irregular
from negotiate.text.marks.list_counts import ALT, Count, Fork, Reached, either, follows, forked, values_of, wrong_with
from negotiate.text.marks.options.options import options

KEY = (-1, "x.")


def reached(*ordinals: int) -> Reached:
    """Return a list that has come to some numbers."""
    values = {(Numerals.DECIMAL, ordinal, 0) for ordinal in ordinals}
    return Reached(set(values), set(values), "", 0)


@pytest.mark.parametrize(
    ("value", "before", "is_next"),
    [
        ((5, 0), (4, 0), True),
        ((5, 0), (4, 2), True),
        ((5, 1), (5, 0), True),
        ((5, 2), (5, 1), True),
        ((5, 2), (5, 0), False),
        ((5, ALT), (5, 3), True),
        ((5, 0), (5, 0), False),
        ((6, 0), (4, 0), False),
    ],
)
def test_a_number_follows_another(value: tuple[int, int], before: tuple[int, int], is_next: bool) -> None:
    assert follows((Numerals.DECIMAL, *value), {(Numerals.DECIMAL, *before)}) is is_next


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("(i) act", {(Numerals.LOWER, 9, 0), (Numerals.LOWER_ROMAN, 1, 0)}),
        ("[4][2]. Act", {(Numerals.DECIMAL, 4, 0), (Numerals.DECIMAL, 2, 0)}),
        ("с) действовать", {(Numerals.CYRILLIC, 17, 0), (Numerals.LOWER, 3, 0)}),
        ("3 ter. Act", {(Numerals.DECIMAL, 3, 2)}),
    ],
)
def test_an_enumerator_may_count_in_several_ways(line: str, values: set[tuple[Numerals, int, int]]) -> None:
    mark = read_mark(line)

    assert mark is not None
    assert values_of(mark) == values


@pytest.mark.parametrize(("ordinal", "wrong"), [(3, Irregular.REPEAT), (2, Irregular.DISORDER), (7, Irregular.GAP)])
def test_a_number_that_follows_nothing_is_named(ordinal: int, wrong: Irregular) -> None:
    assert wrong_with({(Numerals.DECIMAL, ordinal, 0)}, reached(1, 3)) is wrong


def test_after_two_readings_either_may_be_followed() -> None:
    joined = either({KEY: reached(2)}, {KEY: reached(5)})

    assert joined[KEY].open == reached(2, 5).open


def test_a_further_option_begins_where_the_set_began() -> None:
    first, second = options("Option 1: Act.\n\nOption 2: Meet.")
    forks: list[Fork] = []
    count: Count = forked(forks, [first], {KEY: reached(1)})
    count[KEY] = reached(4)

    assert forked(forks, [second], count)[KEY].open == reached(1).open


def test_after_a_set_of_options_any_may_be_followed() -> None:
    first, second = options("Option 1: Act.\n\nOption 2: Meet.")
    forks: list[Fork] = []
    count = forked(forks, [first], {KEY: reached(1)})
    count[KEY] = reached(4)
    count = forked(forks, [second], count)

    assert forked(forks, [], count)[KEY].open == reached(1, 4).open
