"""The value of an obligation: its parts in order, and the strongest of its phrases."""

from negotiate.text.norms.obligations.extraction import obligations
from negotiate.text.norms.obligations.obligation import DutyParts, WordStretch
from negotiate.text.norms.strength_phrases import Strength


def test_of_alternatives_the_strongest_counts() -> None:
    (found,) = obligations("A Party [should][shall] act.")

    assert (len(found.phrases), found.strength) == (2, Strength.SHALL)


def test_its_parts_come_in_the_order_of_the_text() -> None:
    text = "Where it can, a Party shall act within reason, as appropriate."
    (found,) = obligations(text)

    assert [part.of(text) for part in found.stretches] == [
        "Where it can",
        "a Party",
        "shall",
        "act within reason",
        "as appropriate",
    ]


def test_the_parts_of_a_list_come_before_those_of_its_item() -> None:
    first, second = DutyParts(times=(WordStretch(0, 3),)), DutyParts(times=(WordStretch(5, 9),))

    assert first.with_those_of(second).bending == (WordStretch(0, 3), WordStretch(5, 9))


def test_a_stretch_has_single_spaces() -> None:
    assert WordStretch(0, 9).of("as\n needed") == "as neede"
