"""The morning of a small mission: its negotiator reads on a phone what changed since she read it."""

import re
from io import BytesIO

import pytest
from pikepdf import Pdf
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.people.persons import PATIENCE
from tests.browser.people.walk import SIZES

#: Bytes of what a phone must load before it can show the first clause.
FIRST_VIEW = 100_000


def comes(browser: Browser, address: str, *, scripts: bool = True) -> Page:
    """Let the negotiator of the small mission sign in on her phone."""
    width, height = SIZES["phone"]
    context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=scripts)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{address}/sign-in")
    page.locator("summary", has_text="Everybody else").click()
    page.get_by_role("button", name=re.compile("Talia Fonoti")).click()
    page.wait_for_url(f"{address}/")
    return page


def opens(page: Page) -> None:
    """Follow the home page, by what waits, to what changed, and wait until its scripts are there."""
    page.get_by_role("link", name=re.compile("wait for you")).click()
    page.get_by_role("link", name=re.compile("changed since you read")).click()
    page.wait_for_url(re.compile("/since$"))
    page.wait_for_load_state()


def left(page: Page) -> int:
    """Return how many clauses the page counts."""
    found = re.match(r"(\d+) clauses? changed", page.locator(".tally").inner_text())
    assert found
    return int(found[1])


def current(page: Page) -> Locator:
    """Return what the bar at the foot names."""
    return page.locator(".hand-bar .now b")


@pytest.mark.parametrize("scripts", [True, False])
def test_she_reads_what_changed_and_marks_it_clause_by_clause(
    browser: Browser, demonstration: str, scripts: bool
) -> None:
    page = comes(browser, demonstration, scripts=scripts)
    opens(page)
    before, first = left(page), current(page).inner_text()

    assert len(page.content().encode()) < FIRST_VIEW
    page.get_by_role("button", name=re.compile("Read, next")).click()
    expect(page.locator(".tally")).to_contain_text(f"{before - 1} clauses changed")
    assert current(page).inner_text() != first
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".tally")).to_contain_text(f"{before} clauses changed")


def test_she_does_the_same_by_keys(browser: Browser, demonstration: str) -> None:
    page = comes(browser, demonstration)
    opens(page)
    before = left(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator(".since-clause").nth(1).get_attribute("data-name")
    expect(current(page)).to_have_text(str(second))
    page.keyboard.press("m")
    expect(page.locator(".tally")).to_contain_text(f"{before - 1} clauses changed")
    page.wait_for_load_state()
    page.keyboard.press("u")
    expect(page.locator(".tally")).to_contain_text(f"{before} clauses changed")


def test_she_goes_from_change_to_change_by_keys(browser: Browser, demonstration: str) -> None:
    page = comes(browser, demonstration)
    opens(page)
    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("n")
    second = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("p")

    assert page.evaluate("document.activeElement.textContent") == first != second


def test_the_keys_of_the_page_are_shown(browser: Browser, demonstration: str) -> None:
    page = comes(browser, demonstration)
    opens(page)
    page.keyboard.press("?")

    expect(page.locator("#keys")).to_contain_text("mark read, and go on")


def test_the_page_prints_its_counts_and_its_passages_and_nothing_to_press(browser: Browser, demonstration: str) -> None:
    page = comes(browser, demonstration)
    opens(page)
    page.emulate_media(media="print")

    expect(page.locator(".tally")).to_be_visible()
    expect(page.locator(".passage").first).to_be_visible()
    expect(page.locator(".hand-bar")).to_be_hidden()
    expect(page.locator(".clause-end").first).to_be_hidden()


def test_the_page_fits_one_sheet_of_paper_and_says_what_it_leaves_out(browser: Browser, demonstration: str) -> None:
    page = comes(browser, demonstration)
    opens(page)
    sheets = Pdf.open(BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages
    page.emulate_media(media="print")

    assert len(sheets) == 1
    expect(page.locator(".left-out")).to_contain_text(re.compile(r"Left out on this sheet:\s+\d+ more clauses"))
    expect(page.locator(".left-out")).to_contain_text("unchanged paragraphs of the clauses above")
