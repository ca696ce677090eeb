"""The body of a clause as elements, from which it can be had again."""

import pytest
from lxml import etree

from negotiate.exporting.akn.blocks import BodyWriter, blocks_of
from negotiate.exporting.akn.identifiers import AknNames, AknPlace
from negotiate.importing.akn.blocks import BodyReader
from negotiate.importing.akn.vocabulary import akn

TABLE = "|  a  | b |\n|:--|---|\n| 1 |\n"


def tried(body: str) -> tuple[etree._Element, str]:
    """Return the element of a body, and what is read from it again."""
    clause = etree.Element(akn("article"))
    BodyWriter(AknNames(), AknPlace("art_1", "art_1"), body).write(clause)
    reader = BodyReader()
    reader.add(clause)
    return clause, reader.whole()


@pytest.mark.parametrize(
    "body",
    [
        "States act.",
        "1. States act.\n\n2. They report.",
        "1.\tStates:\n  (a)  act;\n  (b)  report.\n\n\nand rest.",
        "1. (a) States act.\n\n(b) They report.",
        "Text with *marks* and \\* a star.  ",
        f"Before.\n\n{TABLE}\nAfter.",
        "A note[^1] and one more[^2].\n\n[^1]: One.\n\n[^1]: Again.",
        "",
    ],
)
def test_a_body_comes_back_with_its_white_space(body: str) -> None:
    assert tried(body)[1].rstrip("\n") == body.rstrip("\n")


def test_what_stands_between_points_stands_between_their_elements() -> None:
    clause, _ = tried("1. States:\n(a) act;\nand\n(b) report.")

    names = [etree.QName(one).localname for one in clause.iter("{*}list", "{*}point", "{*}alinea", "{*}intro")]
    assert names == ["list", "intro", "point", "point"]


def test_paragraphs_know_what_stands_inside_them() -> None:
    outer = blocks_of("1. States:\n(a) act:\n(i) now;\n\n2. Or not.")

    assert [(one.number, len(one.inner)) for one in outer] == [("1.", 1), ("2.", 0)]
    assert outer[0].inner[0].inner[0].words == "now;"
