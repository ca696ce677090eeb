"""Moves beside other changes: what is decided with them, and what composes with them."""

from itertools import permutations

import pytest

from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import merge
from negotiate.text.merge.regions import RegionKind
from negotiate.text.pairs.sign_pairs import paired_signs
from tests.text.notation import merged

FIRST, SECOND, THIRD, FOURTH = (
    "Each State shall act in good faith.",
    "The Secretariat shall publish the reports that it receives.",
    "The Conference shall meet every second year.",
    "Disputes are settled by peaceful means of the parties' choice.",
)


def text(*paragraphs: str) -> str:
    """Return numbered paragraphs."""
    return "\n\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1))


BASE = text(FIRST, SECOND, THIRD, FOURTH)
MOVED = text(THIRD, FIRST, SECOND, FOURTH)


@pytest.mark.parametrize(
    ("other", "both"),
    [
        (BASE.replace("every second", "each"), MOVED.replace("every second", "each")),
        (text(FIRST, SECOND, THIRD), text(THIRD, FIRST, SECOND)),
        (MOVED, MOVED),
        (text(FIRST, SECOND, THIRD, FOURTH, "Nothing else."), text(THIRD, FIRST, SECOND, FOURTH, "Nothing else.")),
    ],
)
def test_a_move_composes_with_what_does_not_touch_it(other: str, both: str) -> None:
    found = merged(BASE, MOVED, other)

    assert (found.is_clean, found.text) == (True, both)
    assert RegionKind.MOVED in {region.kind for region in found.regions}


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (text(FIRST, SECOND, FOURTH, THIRD), RegionKind.WORDING),
        (text(FIRST, SECOND, FOURTH), RegionKind.WORDING),
        (text("Nothing else.", FIRST, SECOND, THIRD, FOURTH), RegionKind.ADJACENT),
        (text(FIRST, SECOND, "Nothing else.", THIRD, FOURTH), RegionKind.ADJACENT),
    ],
)
def test_a_move_is_decided_with_what_asks_for_something_else_there(other: str, kind: RegionKind) -> None:
    found = merged(BASE, MOVED, other)

    assert [region.kind for region in found.clashes] == [kind]
    assert found.text == BASE


def test_the_same_move_twice_is_one_of_two_authors() -> None:
    (region,) = merged(BASE, MOVED, MOVED).regions

    assert (region.kind, region.authors, len(region.moves)) == (RegionKind.MOVED, ("A", "B"), 1)


ITEMS = ("States act in good faith.", "They report yearly.", "Ships sail the seas.", "Ports are open to all.")


@pytest.mark.parametrize("order", list(permutations(range(4)))[1:])
def test_no_move_tears_signs_that_are_put_round_several_paragraphs(order: tuple[int, ...]) -> None:
    base = "\n\n".join(ITEMS)
    moved = "\n\n".join(ITEMS[n] for n in order)
    bracketed = "\n\n".join((ITEMS[0], f"[{ITEMS[1]}", f"{ITEMS[2]}]", ITEMS[3]))
    both = merge(base, {"A": diff(base, moved), "B": diff(base, bracketed)})

    assert not paired_signs(both.text).unpaired


def test_a_move_of_all_that_signs_are_put_round_takes_them_along() -> None:
    base = "\n\n".join(ITEMS)
    moved = "\n\n".join((ITEMS[3], *ITEMS[:3]))
    bracketed = "\n\n".join((f"[{ITEMS[0]}", ITEMS[1], f"{ITEMS[2]}]", ITEMS[3]))
    both = merge(base, {"A": diff(base, moved), "B": diff(base, bracketed)})

    assert not paired_signs(both.text).unpaired


def test_no_half_of_a_move_in_brackets_is_undisputed() -> None:
    base = "1. [Parties share care.\n\n2. Costs are met by all.]\n\n3. Seas are free to persons of all States."
    moved = "1. [Parties share care.\n\n2. Seas are free to persons of all States.\n\n3. Costs are met by all.]"
    worded = base.replace("Seas are free to persons", "Seas are free and open to persons")
    both = merge(base, {"A": diff(base, moved), "B": diff(base, worded)})

    assert both.text.count("persons of all States") == 1
