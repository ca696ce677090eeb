"""Lists: which numbers run on from each other, and how they are written anew."""

import pytest

from negotiate.text.arrangement.lists import ListItem, lists, renumbered


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("1. Act.\n2. Report.", [(0, 1)]),
        ("1. Act:\n(a) now;\n(b) here.\n\n2. Report:\n(a) soon.", [(0, 3), (1, 2), (4,)]),
        ("1. Act.\n3. Report.", [(0,), (1,)]),
        ("(h) act;\n(i) report;\n(j) meet.", [(0, 1, 2)]),
        ("(i) act;\n(ii) report;\n(iii) meet.", [(0, 1, 2)]),
        ("一、合作\n二、报告", [(0, 1)]),
        ("Act.\n\nReport.", []),
    ],
)
def test_numbers_that_run_on_are_a_list(text: str, members: list[tuple[int, ...]]) -> None:
    assert [one.members for one in lists(text)] == members


@pytest.mark.parametrize(
    ("text", "place", "label"),
    [
        ("(i) a\n(ii) b", 3, "iv"),
        ("(a) a\n(b) b", 25, "z"),
        ("(a) a", 26, ""),
        ("一、甲\n二、乙", 10, "十一"),
        ("٣- ا", 1, "٤"),
    ],
)
def test_a_list_writes_its_numbers_as_it_does(text: str, place: int, label: str) -> None:
    assert lists(text)[0].label(place) == label


def test_numbers_follow_the_order_of_their_items_and_count_new_ones() -> None:
    known = lists("(a) act;\n(b) report;")
    text = "(b) report;\n(b) meet;\n(a) act;"
    items = {1: ListItem(0, 6), 23: ListItem(0, 1)}

    assert list(renumbered(text, items, known, [0])) == [(1, 2, "a"), (23, 24, "c")]


def test_an_item_that_stands_twice_counts_once_and_an_alternative_not_at_all() -> None:
    known = lists("(a) act;\n(b) report;")
    text = "[(a) act;]\n[(a) sail;]\n(b) report;"

    assert list(renumbered(text, {2: ListItem(0, 1), 24: ListItem(0, 6)}, known, [0])) == []
