"""The body of a clause as others write it."""

import pytest
from lxml import etree

from negotiate.importing.akn.blocks import BodyReader
from negotiate.importing.akn.inline import Element


def body(inside: str) -> Element:
    """Return an element with something in it."""
    return etree.fromstring(f"<content>{inside}</content>")


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<paragraph><num>1.</num><content><p>One.</p><p>More.</p></content></paragraph>", "1. One.\n\nMore."),
        ("<paragraph><num>1.</num><heading>Aim</heading><content><p>One.</p></content></paragraph>", "1. Aim\n\nOne."),
        (
            "<blockList><listIntroduction>States:</listIntroduction><item><num>(a)</num><p>act.</p></item></blockList>",
            "States:\n\n(a) act.",
        ),
        ("<table><tr><th><p>Year</p></th></tr><tr><td>2030</td></tr></table>", "| Year |\n| --- |\n| 2030 |"),
        ("<table><tr><td>1</td></tr><tr><td>a|b</td><td/></tr></table>", "| 1 |  |\n| --- | --- |\n| a\\|b |  |"),
        ("<p/><p>One.</p>", "One."),
    ],
)
def test_paragraphs_points_and_tables_are_lines_in_their_order(inside: str, text: str) -> None:
    reader = BodyReader()
    reader.add(body(inside))

    assert reader.whole() == text


def test_every_character_that_is_seen_is_counted_once() -> None:
    reader = BodyReader()
    reader.add(
        body("<p>One<authorialNote marker='1'><p>note</p></authorialNote></p><table><tr><td>2</td></tr></table>")
    )

    assert reader.characters == len("Onenote2")
