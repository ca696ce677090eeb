"""A ladder in a real browser: read on a phone and on a desk, written cell by cell with keys, and without scripts."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people.walk import CONVENTION, Walker


def negotiator(browser: Browser, demonstration: str, **options: object) -> Walker:
    """Return the negotiator of a delegation that has no draft on the ladder yet."""
    return Walker.comes(browser, demonstration, "negotiator", **options)


@pytest.fixture(scope="module")
def walker(browser: Browser, demonstration: str) -> Walker:
    """Return a negotiator with scripts."""
    return negotiator(browser, demonstration)


@pytest.fixture(scope="module")
def places(walker: Walker) -> dict[str, str]:
    """Return the addresses of the pages of ladders; the last is a draft that was begun for it."""
    walker.opens("/")
    ladders = f"{walker.href('.card h2 a', CONVENTION)}/ladders"
    walker.opens(ladders)
    ladder = walker.href(".things a")
    return {"list": ladders, "ladder": ladder, "cells": begun(walker, ladder)}


def begun(walker: Walker, ladder: str) -> str:
    """Begin a draft on a ladder, and return the address of its cells."""
    walker.opens(ladder)
    with walker.page.expect_navigation():
        walker.page.get_by_role("button", name="Propose a change in its cells").click()
    return walker.page.url.removeprefix(walker.address)


@pytest.mark.parametrize("name", ["list", "ladder", "cells"])
def test_a_page_of_ladders_opens_and_fits_and_hinders_nobody(walker: Walker, places: dict[str, str], name: str) -> None:
    assert walker.opens(places[name]).status == 200
    assert walker.violations() == []
    assert walker.overflows() == {"phone": 0, "desktop": 0}
    assert walker.complaints == []


def test_keys_go_from_cell_to_cell_write_and_leave_a_cell_as_it_was(walker: Walker, places: dict[str, str]) -> None:
    walker.opens(places["cells"])
    keys, cell = walker.page.keyboard, walker.page.locator("#cell-1-1")
    before = cell.input_value()
    walker.page.locator("#cell-0-0").focus()
    keys.press("ArrowRight")
    keys.press("ArrowDown")
    expect(cell).to_be_focused()
    keys.press("Enter")
    keys.type("never mind ")
    expect(cell).not_to_have_value(before)
    keys.press("Escape")

    expect(cell).to_have_value(before)
    keys.press("2")
    expect(walker.page.locator("#cell-4-2")).to_be_focused()


def test_a_level_moves_with_what_was_typed_and_is_kept_when_it_is_saved(walker: Walker, places: dict[str, str]) -> None:
    walker.opens(places["cells"])
    keys = walker.page.keyboard
    walker.page.locator("#cell-4-2").focus()
    keys.press("Enter")
    keys.type("to be agreed")
    keys.press("Enter")
    with walker.page.expect_navigation():
        keys.press("Alt+ArrowUp")

    expect(walker.page.locator("#cell-3-2")).to_have_value("to be agreed")
    expect(walker.page.locator("#cell-3-0")).to_be_focused()
    with walker.page.expect_navigation():
        walker.page.get_by_role("button", name="Save privately").click()
    expect(walker.page.locator("#cell-3-2")).to_have_value("to be agreed")
    expect(walker.page.locator(".checks-answered")).to_contain_text("Level 5 has no response.")


def test_without_scripts_every_cell_is_a_field_of_one_form(browser: Browser, demonstration: str) -> None:
    walker = negotiator(browser, demonstration, java_script_enabled=False)
    walker.opens("/")
    walker.opens(f"{walker.href('.card h2 a', CONVENTION)}/ladders")
    begun(walker, walker.href(".things a"))
    walker.page.locator("#cell-3-5").fill("the conduct has ceased")
    walker.page.get_by_role("button", name="Level", exact=True).click()
    walker.page.locator("#cell-5-0").fill("6")
    walker.page.get_by_role("button", name="Save privately").click()

    expect(walker.page.locator("#cell-3-5")).to_have_value("the conduct has ceased")
    expect(walker.page.locator("#cell-5-0")).to_have_value("6")
    expect(walker.page.locator(".checks-answered")).to_contain_text("Level 4 has a response")
