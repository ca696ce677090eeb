"""A regional variant pulls what its parent has published, without a script: taken over, adapted, and refused."""

import pytest
from playwright.sync_api import Browser

from tests.browser.people.persons import Somebody


@pytest.fixture(scope="module")
def secretary(browser: Browser, demonstration: str) -> Somebody:
    """Return the secretary of the demonstration, in a browser without scripts."""
    person = Somebody.comes(browser, demonstration, scripts=False)
    person.opens("/sign-in")
    person.page.locator("form button", has_text="secretariat").first.click()
    return person


@pytest.fixture
def beside(secretary: Somebody) -> Somebody:
    """Return her before the variant beside its parent."""
    secretary.opens("/")
    secretary.page.locator("a", has_text="Convention on Responsible State Behaviour").first.click()
    secretary.follows("Norms")
    secretary.follows("Variants")
    secretary.follows("Arrangement of the Small Island States")
    return secretary


def test_what_touches_no_word_of_its_own_is_taken_over(beside: Somebody) -> None:
    beside.sees("Moves of the parent that wait 4")
    beside.follows("Article 14")
    beside.presses("Take it over")
    beside.sees("Moves of the parent that wait 3")
    beside.follows("Article 14")
    beside.sees("taken from “Rolling text")
    beside.follows("The clause here")
    beside.sees("or the regional arrangement to which it has entrusted their functions")


def test_what_meets_its_own_words_is_adapted(beside: Somebody) -> None:
    beside.follows("Article 13")
    beside.sees("Met: other words stand here")
    beside.follows("Adapt it")
    words = beside.page.locator("[name='body']").input_value()
    beside.fills("body", words.replace("twice a year, the hub every month,", "in every quarter, the hub every month,"))
    beside.fills("reason", "The hub is tested more often than the parent asks.")
    beside.presses("Make it the wording")
    beside.sees("Adapted.")
    beside.follows("Article 13")
    beside.sees("The hub is tested more often than the parent asks.")


def test_what_is_refused_stays_absent_with_the_reason(beside: Somebody) -> None:
    beside.follows("Article 6 bis")
    beside.fills("refusal", "The members have no sole connection of their own to protect.")
    beside.presses("Refuse it")
    beside.sees("Refused.")
    beside.sees("The members have no sole connection of their own to protect.")
