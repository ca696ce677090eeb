"""Moves beside other changes: what is decided with them, and what composes with them."""

import pytest

from negotiate.text.merge.regions import RegionKind
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
