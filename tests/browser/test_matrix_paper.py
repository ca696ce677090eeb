"""Matrices on paper: one page in every size as far as its room goes, and beyond it the head on each page."""

from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Browser

from negotiate.web.pages.drawing.matrix_paper import SIZES, PaperSize
from tests.browser.people.walk import CONVENTION, Walker
from tests.exporting.pdf.reading import words_of

#: Gives the matrix so many rows and columns, each row with a line above it, as the widest rows have.
GROWN = """([rows, columns, size]) => {
  const box = document.querySelector(".matrix-box");
  const bodies = [...box.querySelectorAll("tbody")];
  bodies.slice(1).forEach((one) => one.remove());
  const body = bodies[0];
  for (const row of box.querySelectorAll("tr")) {
    const [, second, ...rest] = row.cells;
    const wanted = columns - row.querySelectorAll(":scope > :not(.sum)").length + 1;
    for (let n = 0; n < wanted; n += 1) second.after(second.cloneNode(true));
  }
  const first = body.rows[0];
  first.classList.add("begins");
  body.replaceChildren(...Array.from({ length: rows }, () => first.cloneNode(true)));
  box.dataset.paper = size;
  if (columns > 28) delete box.dataset.room;
}"""
#: How much wider the matrix is than its page.
BEYOND = "document.querySelector('.matrix').scrollWidth - document.querySelector('.faces').clientWidth"
#: A4 and A3 broadside between their margins, in pixels.
WIDTHS = {"broad": 1519}


@pytest.fixture(scope="module")
def reader(browser: Browser, demonstration: str) -> Walker:
    """Return a negotiator before the instrument of the demonstration."""
    walker = Walker.comes(browser, demonstration, "negotiator")
    walker.opens("/")
    walker.opens(walker.href(".card h2 a", CONVENTION))
    return walker


@pytest.fixture(scope="module")
def positions(reader: Walker) -> str:
    """Return the address of the matrix of amendments."""
    return reader.page.url.removeprefix(reader.address).partition("#")[0] + "/positions"


def printed(walker: Walker) -> list[str]:
    """Return the words of each page that the open page prints, without spaces."""
    walker.page.emulate_media(media="print")
    with pikepdf.open(BytesIO(walker.page.pdf(prefer_css_page_size=True))) as paper:
        pages = [words_of(page, with_artifacts=True) for page in paper.pages]
    walker.page.emulate_media(media="screen")
    return ["".join(page.split()) for page in pages]


@pytest.mark.parametrize("face", ["", "/clauses", "/clauses?show=all", "?show=all"])
def test_the_matrices_of_the_demonstration_print_on_one_page(reader: Walker, positions: str, face: str) -> None:
    reader.opens(positions + face)

    assert len(printed(reader)) == 1


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_a_page_has_room_for_as_many_rows_and_columns_as_its_size_says(
    reader: Walker, positions: str, size: PaperSize
) -> None:
    reader.opens(positions)
    reader.page.evaluate(GROWN, [size.rows, size.columns, size.name])
    pages = printed(reader)
    reader.page.emulate_media(media="print")
    reader.page.set_viewport_size({"width": WIDTHS.get(size.name, 1054), "height": 726})

    assert len(pages) == 1
    assert reader.page.evaluate(BEYOND) <= 0


def test_where_there_are_more_rows_each_page_begins_where_it_is_said_to_and_repeats_the_head(
    reader: Walker, positions: str
) -> None:
    reader.opens(positions)
    reader.page.evaluate(GROWN, [90, 12, "smallest"])
    reader.page.evaluate("document.querySelectorAll('.matrix tbody tr')[45].classList.add('turns-page')")
    pages = printed(reader)

    assert len(pages) == 2
    assert ["Amendment" in page for page in pages] == [True, True]
