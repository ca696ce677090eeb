"""Every page of the demonstration, for whom it is meant, on a phone and on a desk: it opens, fits, and hinders nobody."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people.files import large_text, reworded
from tests.browser.people.walk import Walker, addresses

BY_ALL = ("home", "text", "changes", "clause", "amendment", "amendments", "rounds", "closed round", "dates")
PAGES = [
    *(("observer", name) for name in ("home", "text", "clause", "amendment", "dates", "publication")),
    *(("negotiator", name) for name in (*BY_ALL, "draft", "table", "modify", "insert", "delete", "whole redline")),
    *(("negotiator", name) for name in ("since", "version", "passages", "side by side", "clean")),
    *(("negotiator", name) for name in ("password", "record", "timeline", "calendar", "as-of", "parties")),
    *(("secretariat", name) for name in ("home", "clause", "amendment", "dates", "merge", "round", "rounds", "queue")),
    *(("secretariat", name) for name in ("record", "entry", "take part", "import", "publish", "projector")),
    *(("secretariat", name) for name in ("clauses", "join", "corrections", "correct", "renumber")),
]

#: The labels of clauses whose letters meet a status or a button beside them.
COVERED_LABELS = """() => [...document.querySelectorAll(".clause > header:has(.at-hand)")].filter((header) => {
  const [label, hand] = [".label bdi", ".at-hand"].map((one) => header.querySelector(one)?.getBoundingClientRect());
  return label && label.right > hand.left && label.left < hand.right && label.bottom > hand.top && label.top < hand.bottom;
}).map((header) => header.textContent.trim())"""


@pytest.fixture(scope="module")
def walkers(browser: Browser, demonstration: str) -> dict[str, Walker]:
    """Return somebody in each role."""
    return {who: Walker.comes(browser, demonstration, who) for who in ("observer", "negotiator", "secretariat")}


@pytest.fixture(scope="module")
def places(walkers: dict[str, Walker]) -> dict[str, str]:
    """Return the addresses of the pages by name."""
    return addresses(walkers["secretariat"], walkers["negotiator"])


@pytest.fixture(scope="module")
def administrator(browser: Browser, demonstration: str) -> Walker:
    """Return the administrator."""
    return Walker.comes(browser, demonstration, "administrator")


@pytest.fixture
def unscripted(browser: Browser, demonstration: str) -> Iterator[Walker]:
    """Return the negotiator with scripts switched off."""
    return Walker.comes(browser, demonstration, "negotiator", java_script_enabled=False)


@pytest.mark.parametrize(("who", "name"), PAGES)
def test_a_page_opens_and_fits_and_hinders_nobody(
    walkers: dict[str, Walker], places: dict[str, str], who: str, name: str
) -> None:
    walker = walkers[who]

    assert walker.opens(places[name]).status == 200
    assert walker.violations() == []
    assert walker.overflows() == {"phone": 0, "desktop": 0}
    assert walker.complaints == []


@pytest.mark.parametrize(
    "name", ["people", "delegations", "delegations/list", "groups", "record", "record/1", "people/new"]
)
def test_a_page_of_the_house_opens_and_fits_and_hinders_nobody(administrator: Walker, name: str) -> None:
    assert administrator.opens(f"/{name}").status == 200
    assert administrator.violations() == []
    assert administrator.overflows() == {"phone": 0, "desktop": 0}
    assert administrator.complaints == []


@pytest.mark.parametrize(
    ("name", "link"), [("people", "tbody a"), ("groups", "main a[href^='/groups/']:not([href$='new'])")]
)
def test_a_person_and_a_group_hinder_nobody(administrator: Walker, name: str, link: str) -> None:
    administrator.opens(f"/{name}")
    administrator.opens(administrator.href(link))

    assert administrator.violations() == []


@pytest.mark.parametrize(("path", "status"), [("/nothing", 404), ("/people", 403)])
def test_a_page_that_says_no_fits_and_hinders_nobody(walkers: dict[str, Walker], path: str, status: int) -> None:
    negotiator = walkers["negotiator"]

    assert negotiator.opens(path).status == status
    assert negotiator.violations() == []
    assert negotiator.overflows() == {"phone": 0, "desktop": 0}


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_door_opens_and_fits_and_hinders_nobody(browser: Browser, demonstration: str, size: str) -> None:
    visitor = Walker.comes(browser, demonstration, "")

    assert visitor.opens("/sign-in", size).status == 200
    assert visitor.violations() == []
    assert visitor.overflows() == {"phone": 0, "desktop": 0}


def test_the_desk_is_worked_by_keys_alone(walkers: dict[str, Walker], places: dict[str, str]) -> None:
    secretary = walkers["secretariat"]
    secretary.opens(places["merge"])
    keyboard, regions = secretary.page.keyboard, secretary.page.locator(".region.stop")
    for key in ("j", "a", "a", "j", "d", "j", "b"):
        keyboard.press(key)

    expect(regions.nth(0).locator(".reading input").nth(1)).to_be_checked()
    expect(regions.nth(1).locator("input[value='decline']")).to_be_checked()
    expect(regions.nth(2).locator("input[value^='bracket']").first).to_be_checked()


def test_the_keys_are_shown_by_a_question_mark(walkers: dict[str, Walker], places: dict[str, str]) -> None:
    walkers["negotiator"].opens(places["text"])
    walkers["negotiator"].page.keyboard.press("?")

    expect(walkers["negotiator"].page.get_by_role("dialog", name="Keys")).to_be_visible()


@pytest.mark.parametrize(("name", "field"), [("amendments", ".views a"), ("queue", ".queue-filters select")])
def test_what_a_list_is_filtered_by_is_one_line_on_a_phone_and_opens_without_scripts(
    browser: Browser, demonstration: str, places: dict[str, str], name: str, field: str
) -> None:
    secretary = Walker.comes(browser, demonstration, "secretariat", java_script_enabled=False)
    secretary.opens(places[name], "phone")
    filters = secretary.page.locator(".filtered")
    expect(filters.locator(field).first).to_be_hidden()
    assert filters.bounding_box()["height"] < 60

    filters.locator("summary").click()
    expect(filters.locator(field).first).to_be_visible()

    secretary.opens(places[name], "desktop")
    expect(filters.locator("summary")).to_be_hidden()
    expect(filters.locator(field).first).to_be_visible()


def test_no_label_of_a_clause_stands_under_what_is_at_hand_on_a_phone(
    walkers: dict[str, Walker], places: dict[str, str]
) -> None:
    walkers["negotiator"].opens(places["text"])
    page = walkers["negotiator"].page
    page.set_viewport_size({"width": 390, "height": 800})
    covered = page.evaluate(COVERED_LABELS)
    page.set_viewport_size({"width": 1360, "height": 900})

    assert covered == []


def test_proposing_needs_no_script(unscripted: Walker, places: dict[str, str]) -> None:
    page = unscripted.page
    unscripted.opens(places["modify"])
    page.locator("[name='body']").fill(page.locator("[name='body']").input_value().replace("ten days", "five days"))
    page.get_by_role("button", name="Show changes").click()
    expect(page.locator(".live ins")).to_contain_text("five")
    page.get_by_role("button", name="Save privately").click()
    page.get_by_role("link", name="Table …").click()
    expect(page.locator("h1")).to_contain_text("Table this draft?")
    page.get_by_role("button", name="Table it now").click()

    expect(page.locator("h1")).to_contain_text(re.compile(r"Amendment \d+"))
    expect(page.locator(".paper del")).to_contain_text("ten")


def test_merging_needs_no_script(browser: Browser, demonstration: str, places: dict[str, str]) -> None:
    secretary = Walker.comes(browser, demonstration, "secretariat", java_script_enabled=False)
    page = secretary.page
    secretary.opens(places["text"])
    secretary.opens(secretary.href("section.clause .label a", "^Article 9$") + "/merges/new")
    page.locator(".reading input").first.check()
    page.locator(".desk-bar").get_by_role("button", name="Save").click()
    expect(page.locator(".result ins").first).to_be_visible()
    page.get_by_role("button", name="Decide the clause").click()

    expect(page.locator(".flashes")).to_contain_text("Decided: version")


def test_an_opendocument_text_is_taken_along_changed_and_brought_in(
    walkers: dict[str, Walker], places: dict[str, str], tmp_path: Path
) -> None:
    negotiator = walkers["negotiator"]
    negotiator.opens(places["clause"])
    file = reworded(negotiator.page, f"{places['clause']}/take-along.odt", tmp_path, " shall ", " should ")
    negotiator.opens(f"{places['text']}/bring-in")
    negotiator.page.locator("input[type=file]").set_input_files(file)
    negotiator.page.get_by_role("button", name="Show what was changed").click()
    expect(negotiator.page.locator(".paper ins").first).to_have_text(re.compile("should"))
    assert negotiator.violations() == []
    negotiator.page.get_by_role("button", name="Keep what is ticked as drafts").click()

    expect(negotiator.page.locator(".flashes")).to_contain_text("1 draft begun")


def test_a_large_text_is_read_as_long_work_that_is_left_and_come_back_to(
    walkers: dict[str, Walker], tmp_path: Path
) -> None:
    secretary = walkers["secretariat"]
    secretary.opens("/instruments/new")
    secretary.page.locator("input[type=file]").set_input_files(large_text(tmp_path))
    secretary.page.get_by_role("button", name="Show what was understood").click()
    expect(secretary.page.locator("h1")).to_have_text("Reading of a text")
    secretary.opens("/")
    secretary.opens("/work")
    assert secretary.violations() == []
    secretary.page.get_by_role("link", name="See what was understood").click()
    expect(secretary.page.locator("h1")).to_contain_text("A large convention")
    secretary.page.get_by_role("button", name="Yes, bring it in").click()

    expect(secretary.page.locator(".flashes")).to_contain_text("The text is in the house")
