"""Meetings in a real browser: they fit and hinder nobody, and lists of speakers keep up, also after an outage."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people.walk import CONVENTION, Walker


@dataclass
class Sitting:
    """A secretary and a negotiator at the meeting of tomorrow."""

    secretary: Walker
    negotiator: Walker
    meetings: str
    meeting: str


@pytest.fixture(scope="module")
def sitting(browser: Browser, demonstration: str) -> Sitting:
    """Return both before the list of meetings."""
    secretary, negotiator = (Walker.comes(browser, demonstration, who) for who in ("secretariat", "negotiator"))
    secretary.opens("/")
    meetings = f"{secretary.href('.card h2 a', CONVENTION)}/meetings"
    secretary.opens(meetings)
    return Sitting(secretary, negotiator, meetings, secretary.href(".card h2 a", "on response"))


@pytest.mark.parametrize("who", ["secretary", "negotiator"])
@pytest.mark.parametrize("name", ["list", "meeting", "floor", "form"])
def test_the_pages_of_meetings_fit_and_hinder_nobody(sitting: Sitting, who: str, name: str) -> None:
    walker: Walker = getattr(sitting, who)
    paths = {"list": sitting.meetings, "meeting": sitting.meeting, "floor": f"{sitting.meeting}/floor"}
    walker.opens(paths.get(name, f"{sitting.meetings}/new"))

    assert walker.violations() == []
    assert walker.overflows() == {"phone": 0, "desktop": 0}


def test_who_asks_for_the_floor_is_on_every_screen_a_moment_later_also_after_an_outage(sitting: Sitting) -> None:
    screen, negotiator = sitting.secretary.page, sitting.negotiator.page
    sitting.secretary.opens(f"{sitting.meeting}/floor")
    screen.context.set_offline(True)
    sitting.negotiator.opens(sitting.meeting)
    negotiator.get_by_text("Ask for the floor…").click()
    negotiator.get_by_role("button", name="Ask for the floor").first.click()
    expect(negotiator.get_by_text("is on the list of speakers")).to_be_visible()
    screen.context.set_offline(False)

    expect(screen.locator(".floor")).to_contain_text("Kingdom of Aldermere")
    negotiator.locator(".floor summary").first.click()
    negotiator.get_by_role("button", name="Leave the list").first.click()
    expect(screen.locator(".floor")).not_to_contain_text("Kingdom of Aldermere")


def test_the_screen_of_the_room_follows_the_item_that_is_taken_up_also_after_an_outage(sitting: Sitting) -> None:
    screen = sitting.secretary.page.context.new_page()
    screen.goto(f"{sitting.secretary.address}{sitting.meeting}/screen")
    chair = sitting.secretary.page
    sitting.secretary.opens(sitting.meeting)
    chair.locator(".agenda li", has_text="Countermeasures").get_by_role("button", name="Take it up").click()

    expect(screen.get_by_role("heading", level=1)).to_contain_text("Countermeasures and their limits")
    expect(screen.get_by_role("heading", level=2)).to_contain_text("Article 20")
    screen.context.set_offline(True)
    screen.wait_for_timeout(2_500)
    screen.context.set_offline(False)
    chair.locator(".agenda li", has_text="the chapeau").get_by_role("button", name="Take it up").click()
    expect(screen.get_by_role("heading", level=2)).to_contain_text("Article 21", timeout=20_000)
    screen.close()
