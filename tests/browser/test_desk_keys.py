"""Keys on the desk while an answer of the house is under way: none is lost, none counts twice, none hits what is unseen."""

import json

from playwright.sync_api import Browser, expect
from sqlalchemy import select

from negotiate.models import Clause, DeskDraft, DeskStep
from tests.browser.people.night import BASE, House, negotiation
from tests.browser.people.persons import Somebody


def slow(person: Somebody, *answers: str) -> None:
    """Let answers of the house, named by how their addresses end, come late to somebody who opens a page from now on."""
    person.page.add_init_script(
        f"""const quick = window.fetch, late = {json.dumps(answers)};
        window.fetch = async (address, ...rest) => {{
          const answer = await quick(address, ...rest);
          if (late.some((end) => String(address).endsWith(end))) await new Promise((done) => setTimeout(done, 900));
          return answer;
        }};"""
    )


def sits_down(person: Somebody, code: str) -> None:
    """Open the desk of a clause, and wait until its keys are heard."""
    person.opens(f"/clauses/{code}/merges/new")
    expect(person.page.locator("#decisions[data-ready]")).to_be_attached()


def steps(night: House, code: str) -> list[list[str]]:
    """Return who changed what on the desk of a clause, step by step, as the choices were after each."""
    with night.store.reading() as db:
        query = select(DeskStep).join(DeskDraft).join(Clause).where(Clause.code == code).order_by(DeskStep.edition)
        return [[new for _, new in step.changes.values()] for step in db.scalars(query)]


def test_keys_pressed_before_an_undo_is_answered_follow_it_in_their_order(browser: Browser, night: House) -> None:
    rivals = [BASE.replace("shall not", "should not"), BASE.replace("shall not", "must not")]
    (code,) = negotiation(night, [(BASE, rivals)])
    sefa = night.enters(browser, night.cast.sefa.email)
    slow(sefa, "/draft", "/draft/undo", "/merges/new")
    sits_down(sefa, code)

    for key in ("j", "1", "u", "2", "u", "Shift+U"):
        sefa.page.keyboard.press(key)

    expect(sefa.page.locator("[name='edition']")).to_have_value("5")
    expect(sefa.page.locator("section.result .words ins")).to_contain_text("must")
    assert steps(night, code) == [["adopt 0"], [""], ["adopt 1"], [""], ["adopt 1"]]
    sefa.does_not_see("Decided differently")


def test_a_key_pressed_before_any_place_is_entered_decides_the_first_and_the_next_keys_go_on_from_it(
    browser: Browser, night: House
) -> None:
    (code,) = negotiation(
        night, [(BASE, [BASE.replace("shall not", "should not"), BASE.replace("hospitals", "clinics")])]
    )
    sefa = night.enters(browser, night.cast.sefa.email)
    sits_down(sefa, code)

    for key in ("a", "j", "d"):
        sefa.page.keyboard.press(key)

    places = sefa.page.locator(".region.stop")
    expect(places.nth(0).locator("input:checked")).to_have_value("adopt 0")
    expect(places.nth(1).locator("input:checked")).to_have_value("decline")


def test_a_note_of_what_stands_in_one_sentence_is_read_as_a_sentence(browser: Browser, night: House) -> None:
    (code,) = negotiation(
        night, [(BASE, [BASE.replace("shall not", "should not"), BASE.replace("hospitals", "clinics")])]
    )
    sefa = night.enters(browser, night.cast.sefa.email)
    sits_down(sefa, code)

    note = sefa.page.get_by_text("In one sentence with").first
    assert note.evaluate("one => getComputedStyle(one).display") == "block"


def test_keys_pressed_before_the_next_clause_has_come_decide_it_and_do_not_publish_it(
    browser: Browser, night: House
) -> None:
    rivals = [BASE.replace("shall not", "should not"), BASE.replace("hospitals", "clinics")]
    codes = negotiation(night, [(BASE, rivals), (BASE, rivals)])
    sefa = night.enters(browser, night.cast.sefa.email)
    slow(sefa, "/merges", "/merges/new")
    sits_down(sefa, codes[0])

    for key in ("j", "1", "j", "1", "Enter", "Enter", "j", "1", "j"):
        sefa.page.keyboard.press(key)

    expect(sefa.page.locator(f"#decisions[action='/clauses/{codes[1]}/merges']")).to_be_attached()
    sefa.sees("Decided: version 2 of Article 1")
    expect(sefa.page.locator("[data-part=left]")).to_contain_text("1 place still undecided")
    expect(sefa.page.locator(".region.stop").nth(1)).to_have_attribute("data-current", "")
    assert sefa.page.url.endswith(f"/clauses/{codes[1]}/merges/new")
    assert steps(night, codes[1]) == [["adopt 0"]]


def test_deciding_goes_on_while_a_colleagues_decision_comes_in(browser: Browser, night: House) -> None:
    rivals = [BASE.replace("shall not", "should not"), BASE.replace("hospitals", "clinics")]
    (code,) = negotiation(night, [(BASE, rivals)])
    sefa, sten = (night.enters(browser, player.email) for player in (night.cast.sefa, night.cast.sten))
    slow(sefa, "/merges/new")
    sits_down(sefa, code)
    sits_down(sten, code)
    sten.page.keyboard.press("1")
    with sefa.page.expect_request(lambda request: request.url.endswith("/merges/new")):
        sefa.page.locator("textarea[name='reason-rest']").focus()

    sefa.page.keyboard.type("Not ")
    sefa.page.wait_for_timeout(3_000)
    sefa.page.keyboard.type("now.")
    sefa.page.keyboard.press("Escape")
    sefa.page.locator(".region.stop").nth(1).locator("input").first.focus()
    sefa.page.keyboard.press("1")

    for person in (sefa, sten):
        expect(person.page.locator("section.result .words")).to_contain_text("should")
        expect(person.page.locator("section.result .words")).to_contain_text("clinics")
        expect(person.page.locator("textarea[name='reason-rest']")).to_have_value("Not now.")
        person.does_not_see("Decided differently")
    expect(sefa.page.locator(".region.stop").nth(1).locator("input").first).to_be_focused()
    assert sorted(new for step in steps(night, code) for new in step) == ["Not", "Not now.", "adopt 0", "adopt 0"]


def test_a_refused_publication_plays_no_key_that_was_meant_for_the_next_clause(browser: Browser, night: House) -> None:
    codes = negotiation(night, [(BASE, [BASE.replace("shall not", "should not")])])
    sefa = night.enters(browser, night.cast.sefa.email)
    slow(sefa, "/merges")
    sits_down(sefa, codes[0])

    for key in ("j", "d", "Enter", "j", "1"):
        sefa.page.keyboard.press(key)

    expect(sefa.page.locator(".error-box")).to_contain_text("is declined. Say why")
    expect(sefa.page.locator(".region.stop").first.locator("input[value='decline']")).to_be_checked()
    assert steps(night, codes[0]) == [["decline"]]
