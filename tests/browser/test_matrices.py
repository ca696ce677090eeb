"""The matrices of positions by keyboard: arrows walk from cell to cell, in every part of the table."""

import pytest
from playwright.sync_api import Browser

from tests.browser.people.walk import CONVENTION, Walker

#: The line in which the focused cell stands, among all lines of the table.
LINE = "document.activeElement.closest('table').querySelectorAll('tbody tr')"
LINE_OF_FOCUS = f"[...{LINE}].indexOf(document.activeElement.closest('tr'))"


@pytest.fixture(scope="module")
def reader(browser: Browser, demonstration: str) -> Walker:
    """Return a negotiator before the positions on clauses, and on what was published of them."""
    walker = Walker.comes(browser, demonstration, "negotiator")
    walker.opens("/")
    walker.opens(f"{walker.href('.card h2 a', CONVENTION)}/positions/clauses?show=all")
    return walker


@pytest.mark.parametrize("part", ["first", "last"])
@pytest.mark.parametrize("key", ["End", "Home"])
def test_a_key_along_a_line_stays_in_its_line(reader: Walker, part: str, key: str) -> None:
    bodies = reader.page.locator("[data-matrix] tbody").filter(has=reader.page.locator("td a"))
    getattr(bodies, part).locator("td a").first.focus()
    before = reader.page.evaluate(LINE_OF_FOCUS)
    reader.page.keyboard.press(key)

    assert bodies.count() > 1
    assert reader.page.evaluate(LINE_OF_FOCUS) == before


def test_an_arrow_leads_to_the_next_line_that_says_something(reader: Walker) -> None:
    last = reader.page.locator("[data-matrix] tbody").filter(has=reader.page.locator("td a")).last
    last.locator("td a").first.focus()
    before = reader.page.evaluate(LINE_OF_FOCUS)
    reader.page.keyboard.press("ArrowDown")

    assert reader.page.evaluate(LINE_OF_FOCUS) >= before
