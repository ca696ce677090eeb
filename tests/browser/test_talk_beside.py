"""What is said of words stands beside them where there is room, and under their paragraph on a phone."""

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, expect

from tests.browser.people.walk import CONVENTION, SIZES, Walker


def _reader(browser: Browser, demonstration: str, **options: object) -> tuple[Walker, Locator]:
    """Return a negotiator before the text, and the first passage of it of which something is said."""
    walker = Walker.comes(browser, demonstration, "negotiator", **options)
    walker.opens("/")
    walker.opens(walker.href(".card h2 a", CONVENTION))
    return walker, walker.page.locator(".stretch:has(.spoken-of)").first


def _boxes(passage: Locator, *selectors: str) -> list[FloatRect]:
    """Return where parts of a passage stand, seen from one place."""
    passage.scroll_into_view_if_needed()
    found = [passage.locator(selector).first.bounding_box() for selector in selectors]
    return [box for box in found if box is not None]


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_on_a_wide_page_a_thread_is_level_with_its_paragraph(
    browser: Browser, demonstration: str, java_script_enabled: bool
) -> None:
    _, passage = _reader(browser, demonstration, java_script_enabled=java_script_enabled)
    words, notes = _boxes(passage, ".spoken-of", ".spoken-of + .margin")

    assert abs(words["y"] - notes["y"]) < 2
    assert notes["x"] >= words["x"] + words["width"]


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_on_a_phone_a_thread_unfolds_under_its_paragraph_and_before_the_next(
    browser: Browser, demonstration: str, java_script_enabled: bool
) -> None:
    walker, passage = _reader(browser, demonstration, java_script_enabled=java_script_enabled)
    width, height = SIZES["phone"]
    walker.page.set_viewport_size({"width": width, "height": height})
    fold = passage.locator(".spoken-of + .margin")
    note = fold.locator(".note.talk").first
    expect(note).to_be_hidden()
    fold.locator("summary").first.click()
    expect(note).to_be_visible()
    words, said, after = _boxes(passage, ".spoken-of", ".note.talk", ".near")

    assert words["y"] + words["height"] <= said["y"]
    assert said["y"] + said["height"] <= after["y"]


def test_the_thread_that_is_read_stands_open_at_its_paragraph(browser: Browser, demonstration: str) -> None:
    walker, passage = _reader(browser, demonstration)
    passage.locator(".note.talk .reach").first.click()
    opened = walker.page.locator(".stretch:has(.note.current)")
    words, notes = _boxes(opened, ".spoken-of", ".spoken-of + .margin")

    assert abs(words["y"] - notes["y"]) < 2
    expect(opened.locator(".about.on, .was-here.on").first).to_be_visible()
    assert walker.violations() == []
    assert walker.overflows() == {"phone": 0, "desktop": 0}


def test_words_that_are_selected_in_such_a_text_are_found_as_they_stand(browser: Browser, demonstration: str) -> None:
    walker, passage = _reader(browser, demonstration)
    passage.locator(".near .p").first.scroll_into_view_if_needed()
    passage.locator(".near .p").first.click(click_count=3)
    expect(walker.page.locator(".quote-this")).to_be_visible()
    walker.page.locator(".quote-this").click()

    expect(walker.page.locator("#quote")).not_to_have_value("")
    assert "nth=1" in walker.page.url
