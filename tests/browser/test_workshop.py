"""A norm from the library to the text, in a real browser; and a loophole from its finding to the words that close it."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people.persons import Somebody
from tests.browser.people.short_text import TEXT, ShortText


class Workshop(ShortText):
    """Two delegations and a secretary in the first round of a short text."""

    def asks(self, title: str, facts: str) -> None:
        """Let the secretariat write a scenario that asks of the first clause."""
        self.sefa.opens(f"{self.instrument}/scenarios/new")
        self.sefa.fills("title", title)
        self.sefa.fills("facts", facts)
        self.sefa.page.locator("details.asks summary").first.click()
        self.sefa.page.locator("input[name='asks']").first.check()
        self.sefa.presses("Write it")

    def answers(self, person: Somebody, finds: str, reason: str, scenario: int = 0) -> str:
        """Let somebody answer a scenario, by its place, on the clause that it asks of, and return where that stands."""
        person.opens(f"{self.instrument}/scenarios")
        cell = str(person.page.locator("a[href*='cell=']").nth(scenario).get_attribute("href"))
        address = cell if cell.startswith("/") else f"{self.instrument}/scenarios{cell}"
        person.opens(address)
        person.page.locator(f"section.answer-form input[value='{finds}']").check(force=True)
        person.fills("reason", reason)
        person.presses("Keep it for your delegation")
        return address


@pytest.fixture(scope="module")
def workshop(browser: Browser, house: str, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return everybody at work."""
    file = tmp_path_factory.mktemp("text") / "pact.md"
    file.write_text(TEXT, encoding="utf-8")
    return Workshop(browser, house, file)


def test_a_model_clause_is_proposed_seen_with_its_source_and_adopted(workshop: Workshop) -> None:
    nadia, bela, sefa = workshop.nadia, workshop.bela, workshop.sefa
    nadia.opens(f"{workshop.clause}/amendments/new?kind=insert")
    nadia.follows("begin from a model clause")
    nadia.follows("Emergency response teams")
    nadia.presses("Begin a draft")
    nadia.fills("label", "Article 1 bis")
    nadia.writes("authorised", "registered")
    nadia.presses("Save privately")
    draft = nadia.page.url.removeprefix(nadia.address)
    hidden = bela.status_of(draft)
    nadia.tables(draft)

    bela.opens(draft)
    bela.sees("Begun from a model clause")
    bela.page.locator("summary", has_text="What was changed in its words").click()
    expect(bela.page.locator("details[open] ins").first).to_contain_text("registered")
    sefa.opens(f"{workshop.clause}/merges/new")
    sefa.page.locator("input[name^='whole-'][value='adopt']").check(force=True)
    sefa.clicks("Decide the clause")
    sefa.sees("Decided")
    nadia.opens(workshop.instrument)
    nadia.sees("Article 1 bis")
    nadia.sees("registered emergency response team")

    assert hidden == 404


def test_delegations_answer_a_scenario_apart(workshop: Workshop) -> None:
    workshop.asks("The slow water", "A unit of State A slows the gauges of a water utility down.")
    cell = workshop.answers(workshop.nadia, "is silent", "What is slowed down is not damaged.")
    workshop.bela.opens(cell)
    workshop.bela.does_not_see("What is slowed down is not damaged.")
    workshop.answers(workshop.bela, "covers", "Who slows water down damages its supply.")

    workshop.nadia.opens(cell)
    workshop.nadia.does_not_see("Who slows water down damages its supply.")
    workshop.nadia.sees("What is slowed down is not damaged.")


def test_a_clause_is_tested_against_three_scenarios_by_two_delegations(workshop: Workshop) -> None:
    workshop.asks("The dark ward", "A hospital loses its power, and nobody says why.")
    workshop.asks("The lost letters", "A post office prints letters for nobody.")
    workshop.answers(workshop.nadia, "covers", "A ward without power is damaged.", scenario=1)
    workshop.answers(workshop.bela, "is silent", "Nobody acts here.", scenario=1)
    workshop.answers(workshop.nadia, "unclear", "A post office may serve the public.", scenario=2)
    cell = workshop.answers(workshop.bela, "is silent", "Letters are no service.", scenario=2)
    workshop.nadia.opens(cell)

    workshop.nadia.sees("A post office may serve the public.")
    workshop.nadia.does_not_see("Letters are no service.")
    workshop.nadia.page.locator("summary", has_text="Answer anew").click()
    expect(workshop.nadia.page.locator("section.answer-form")).to_be_visible()


def test_a_phone_without_scripts_and_a_keyboard_are_enough_to_read_and_answer(
    browser: Browser, workshop: Workshop
) -> None:
    workshop.asks("The quiet clinic", "A clinic answers no call for a day.")
    phone = Somebody.comes(browser, workshop.bela.address, scripts=False)
    phone.page.set_viewport_size({"width": 390, "height": 844})
    phone.signs_in("bela@example.org")
    phone.opens(f"{workshop.instrument}/scenarios")
    phone.page.locator("a[href*='cell=']").nth(3).focus()
    phone.page.keyboard.press("Enter")
    phone.sees("A clinic answers no call for a day.")
    phone.page.locator("section.answer-form input[value='covers']").focus()
    phone.page.keyboard.press("Space")
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.type("A clinic serves the public.")
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")

    expect(phone.page.locator("article.answer.own")).to_contain_text("A clinic serves the public.")
    expect(phone.page.locator("summary", has_text="Answer anew")).to_be_visible()


def test_a_loophole_is_found_mended_and_closed_by_the_words_that_answer_it(workshop: Workshop) -> None:
    nadia, bela, sefa = workshop.nadia, workshop.bela, workshop.sefa
    nadia.opens(f"{workshop.instrument}/loopholes/new")
    nadia.fills("title", "Slowing down")
    nadia.fills("explanation", "What is slowed down is not damaged.")
    nadia.page.locator("select[name='passage']").select_option(
        str(nadia.page.locator("select[name='passage'] option", has_text="Article 1").first.get_attribute("value"))
    )
    nadia.presses("Write it down")
    loophole = nadia.page.url.removeprefix(nadia.address)
    hidden = bela.status_of(loophole)
    nadia.presses("Mend it: draft an amendment")
    nadia.writes("damage", "damage or slow down")
    nadia.presses("Save privately")
    nadia.tables(nadia.page.url.removeprefix(nadia.address))
    sefa.opens(f"{workshop.clause}/merges/new")
    sefa.adopts_everything()
    nadia.opens(loophole)
    nadia.fills("words", "slow down")
    nadia.presses("Close it")
    nadia.sees("closed")
    nadia.sees("slow down")
    nadia.opens(f"{workshop.instrument}/scenarios")
    nadia.page.locator("a[href*='cell=']").first.click()

    expect(nadia.page.locator("article.answer.own.past")).to_be_visible()
    expect(nadia.page.locator("section.answer-form")).to_be_visible()
    assert hidden == 404
