"""A search is narrowed by keyboard alone: by kind, status, delegation, round and day, one after another."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people.walk import CONVENTION, Walker

#: Stops of the keyboard on a page at most.
STOPS = 200


def tabs_to(page: Page, selector: str) -> None:
    """Go from stop to stop by the tab key until one of a selector has the focus."""
    there = page.locator(f"{selector}:focus")
    assert any(there.count() or page.keyboard.press("Tab") for _ in range(STOPS))


def enters(page: Page, selector: str) -> None:
    """Go to a link or a button, and press Enter on it."""
    tabs_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def narrows(page: Page, name: str) -> None:
    """Choose the first that a filter offers beside all, see that as many hits are left as it has said, and take it back."""
    tabs_to(page, f"#of-{name}")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"#of-{name} option:checked").inner_text()
    told = re.search(r"\((\d+)\)$", chosen)
    assert told
    enters(page, ".sieve button")
    expect(page.locator(f"#of-{name} option:checked")).to_contain_text(chosen)
    expect(page.locator(".sieve")).to_contain_text(f"{told[1]} hit")
    assert f"{name}=" in page.url
    enters(page, ".sieve span a")


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_a_search_is_narrowed_by_keyboard(browser: Browser, demonstration: str, java_script_enabled: bool) -> None:
    walker = Walker.comes(browser, demonstration, "negotiator", java_script_enabled=java_script_enabled)
    page = walker.page
    walker.opens("/")
    walker.opens(walker.href(".card h2 a", CONVENTION) + "/find")
    tabs_to(page, "#find-here")
    page.keyboard.type("State")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    enters(page, ".views a[href*='in=amendments']")

    narrows(page, "kind")
    narrows(page, "status")
    narrows(page, "whom")
    narrows(page, "round")
    tabs_to(page, "#of-since")
    page.keyboard.type("01019999")
    enters(page, ".sieve button")
    expect(page.locator(".hits")).to_contain_text("Nothing here is of what is asked for alone.")
    enters(page, ".sieve span a")
    expect(page.locator(".hits .hit").first).to_be_visible()
