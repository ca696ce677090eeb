"""What people do together, in real browsers: two draft in one group, readings are put and answered, silence is broken."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from negotiate import clock
from negotiate.models import Clause, Instrument
from negotiate.operations.house import groups
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.policy import COMMAND_LINE
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from tests.browser.people.night import BASE, House, negotiation
from tests.browser.people.walk import SIZES

SOFT, HARD = BASE.replace("shall not", "should not"), BASE.replace("shall not", "must not")


@pytest.fixture
def clauses(night: House) -> list[str]:
    """Return the clauses of a text of two articles, with rivals to the first."""
    return negotiation(night, [(BASE, [SOFT, HARD]), ("Each State reports every year.", [])])


@pytest.fixture(scope="module")
def friends(night: House) -> str:
    """Return the name of a group of both delegations."""
    with night.store.writing() as db:
        group = groups.add_group(db, night.cast.ada.actor, "Friends", "FR")
        for delegation in (night.cast.arvenia, night.cast.belmara):
            groups.join(db, COMMAND_LINE, group.code, delegation)
    return "Friends"


def test_two_of_one_group_draft_at_once_and_what_each_wrote_is_kept(
    browser: Browser, night: House, clauses: list[str], friends: str
) -> None:
    nadia, bela, sefa = (night.enters(browser, f"{name}@example.org") for name in ("nadia", "bela", "sefa"))
    draft = nadia.drafts(f"/clauses/{clauses[1]}", "every year", "every two years")
    before = bela.status_of(draft)
    nadia.chooses("group", friends)
    nadia.chooses("reach", "read and write")
    nadia.presses("Share")
    for person in (nadia, bela):
        person.opens(f"{draft}/edit")
    nadia.writes("two years", "three years")
    nadia.presses("Save privately")
    bela.writes("Each State", "Every State")
    bela.clicks("Save")

    expect(bela.page.locator("body")).to_contain_text("three years")
    expect(bela.page.locator("body")).to_contain_text("Every State")
    assert (before, sefa.status_of(draft)) == (404, 404)


def test_readings_are_put_by_keys_alone_and_answered_on_a_phone(
    browser: Browser, night: House, clauses: list[str]
) -> None:
    sefa, bela = (night.enters(browser, f"{name}@example.org") for name in ("sefa", "bela"))
    bela.page.set_viewport_size(dict(zip(("width", "height"), SIZES["phone"], strict=True)))
    sefa.opens(f"/clauses/{clauses[0]}/merges/new")
    sefa.page.get_by_role("link", name="Put these readings to the delegations").focus()
    sefa.page.keyboard.press("Enter")
    sefa.page.wait_for_url(re.compile("/questions/new"))
    sefa.page.locator("[name='note']").focus()
    sefa.page.keyboard.type("With which could you live?")
    sefa.page.get_by_role("button", name="Put to the delegations").focus()
    sefa.page.keyboard.press("Enter")
    sefa.sees("Put to the delegations by")

    bela.opens("/waiting")
    bela.page.get_by_role("link", name=re.compile("State a position|Readings of a clash")).first.click()
    bela.page.wait_for_url(re.compile("/questions/"))
    bela.page.locator("input[name='reading'][value='1']").check()
    bela.page.locator("input[name='stance'][value='can accept']").check()
    bela.tells_all()
    bela.presses("Record the position")
    sefa.opens(f"/clauses/{clauses[0]}/merges/new")

    expect(bela.page.locator("#reading-1 .stances-said")).to_contain_text("Belmara")
    assert bela.page.evaluate("document.documentElement.scrollWidth") == SIZES["phone"][0]
    expect(sefa.page.locator(".held-of-reading").first).to_contain_text("Belmara can accept")


def test_a_silence_is_broken_with_a_reason_and_everybody_reads_that_nothing_is_adopted(
    browser: Browser, night: House, clauses: list[str]
) -> None:
    nadia, bela = (night.enters(browser, f"{name}@example.org") for name in ("nadia", "bela"))
    with night.store.writing() as db:
        clause = by_code(db, Clause, clauses[1])
        instrument: Instrument = clause.instrument
        named, terms = Named({clause.code: current_version(db, clause).code}), clock.now() + timedelta(days=4)
        code = put_under_silence(db, night.cast.chen.actor, instrument.code, named, SilenceTerms(terms)).code
    nadia.opens("/waiting")
    nadia.sees("Silence on Article 2")
    nadia.opens(f"/silences/{code}")
    nadia.page.locator("summary", has_text="Object").click()
    nadia.page.locator("dialog[open] [name='reason']").fill("Our capital is still reading.")
    nadia.page.locator("dialog[open]").get_by_role("button", name="Break the silence").click()
    nadia.sees("The silence is broken")
    bela.opens("/")

    bela.sees("not adopted: broken by Arvenia")


def test_a_draft_is_shared_tabled_and_stands_in_the_compilation_with_a_position(
    browser: Browser, night: House, clauses: list[str], friends: str
) -> None:
    nadia, bela = (night.enters(browser, f"{name}@example.org") for name in ("nadia", "bela"))
    draft = nadia.drafts(f"/clauses/{clauses[1]}", "every year", "every two years")
    nadia.chooses("group", friends)
    nadia.presses("Share")
    bela.opens(draft)
    bela.sees("two years")
    nadia.tables(draft)
    bela.opens(draft)
    bela.page.locator("summary", has_text="State a position of your delegation").click()
    bela.page.get_by_label("support").check()
    bela.tells_all()
    bela.presses("Record the position")
    nadia.opens(f"/clauses/{clauses[1]}/compilation")

    nadia.sees("Arvenia")
    nadia.sees("two years")
    nadia.opens(draft)
    expect(nadia.page.locator(".stances")).to_contain_text("Belmara")


def test_brackets_are_cleared_on_the_page_and_the_status_is_set(browser: Browser, night: House) -> None:
    (clause,) = negotiation(night, [("Each State [shall][should] report every year.", [])])
    sefa, nadia = (night.enters(browser, f"{name}@example.org") for name in ("sefa", "nadia"))
    sefa.opens(f"/clauses/{clause}/clearances/new")
    sefa.page.locator(".radio-card", has_text="should").last.click()
    sefa.fills("note", "Agreed in the contact group.")
    sefa.presses("Publish")
    sefa.opens(f"/clauses/{clause}")
    sefa.page.locator("select[name='level']").select_option("agreed in group")
    sefa.fills("forum", "Contact group")
    sefa.presses("Set the status")
    nadia.opens(f"/clauses/{clause}")

    nadia.sees("Each State should report every year.")
    nadia.sees("agreed in group")
