"""How words come to be agreed, in real browsers: readings are answered, brackets are cleared, silence is kept or broken."""

import re
from datetime import datetime, timedelta

from playwright.sync_api import Browser, expect

from negotiate import clock
from negotiate.models import Clause
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from tests.browser.people.night import BASE, House, negotiation
from tests.browser.people.walk import SIZES
from tests.operations.negotiation import corrected

SOFT, HARD = BASE.replace("shall not", "should not"), BASE.replace("shall not", "must not")
OPEN = "Each State [shall][should] report every year."
#: Longer than the least time of a silence.
LONG = timedelta(days=4)


def silenced(night: House, clause: str, begun: datetime) -> str:
    """Let the chair put a clause under silence at an instant, and return where the procedure stands."""
    with clock.at(begun), night.store.writing() as db:
        row = by_code(db, Clause, clause)
        named, terms = Named({row.code: current_version(db, row).code}), SilenceTerms(begun + LONG)
        return f"/silences/{put_under_silence(db, night.cast.chen.actor, row.instrument.code, named, terms).code}"


def test_readings_are_put_by_keys_alone_and_answered_on_a_phone(browser: Browser, night: House) -> None:
    (clause,) = negotiation(night, [(BASE, [SOFT, HARD])])
    sefa, bela = (night.enters(browser, f"{name}@example.org") for name in ("sefa", "bela"))
    bela.page.set_viewport_size(dict(zip(("width", "height"), SIZES["phone"], strict=True)))
    sefa.opens(f"/clauses/{clause}/merges/new")
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
    sefa.opens(f"/clauses/{clause}/merges/new")

    expect(bela.page.locator("#reading-1 .stances-said")).to_contain_text("Belmara")
    assert bela.page.evaluate("document.documentElement.scrollWidth") == SIZES["phone"][0]
    expect(sefa.page.locator(".held-of-reading").first).to_contain_text("Belmara can accept")


def test_a_paragraph_is_cleared_before_the_room_and_rises_to_ad_referendum(browser: Browser, night: House) -> None:
    (code,) = negotiation(night, [(OPEN, [OPEN.replace("every year", "every two years")])])
    clause = f"/clauses/{code}"
    sefa, chen, nadia, bela = (
        night.enters(browser, f"{name}@example.org") for name in ("sefa", "chen", "nadia", "bela")
    )
    chen.opens(f"{clause}/projector")
    room = chen.page.locator(".screen")
    sefa.opens(f"{clause}/merges/new")
    sefa.page.locator("input[value='own']").first.check(force=True)
    sefa.page.locator("textarea[name^='own-']").first.fill("third year")
    expect(room).to_contain_text("every third year")
    sefa.page.locator("textarea[name^='reason-']").first.fill("Agreed with its proposer in these words.")
    sefa.clicks("Decide the clause")
    sefa.sees("Decided: version 2")
    sefa.opens(f"{clause}/clearances/new")
    answers = sefa.page.locator(".radio-card")
    answers.filter(has_text="shall").click()
    expect(room.locator("del", has_text="should")).to_be_visible()
    answers.filter(has_text="should").click()
    expect(room.locator("del", has_text="shall")).to_be_visible()
    sefa.fills("note", "Agreed in the contact group.")
    sefa.presses("Publish")
    expect(room).to_contain_text("Each State should report every third year.")
    for person, stance in ((nadia, "support"), (bela, "can accept")):
        person.opens(f"{clause}/positions")
        person.page.locator(f"input[name='stance'][value='{stance}']").check()
        person.tells_all()
        person.presses("Record the position")
    for level in ("agreed in group", "agreed ad referendum"):
        sefa.opens(clause)
        sefa.page.locator("select[name='level']").select_option(level)
        sefa.fills("forum", "Contact group")
        sefa.presses("Set the status")
    nadia.opens(clause)

    nadia.sees("agreed ad referendum")
    expect(nadia.page.locator(".stances")).to_contain_text("Arvenia support")
    expect(nadia.page.locator(".stances")).to_contain_text("Belmara can accept")


def test_a_silence_is_broken_with_a_reason_and_everybody_reads_that_nothing_is_adopted(
    browser: Browser, night: House
) -> None:
    (clause,) = negotiation(night, [("Each State reports every year.", [])])
    nadia, bela = (night.enters(browser, f"{name}@example.org") for name in ("nadia", "bela"))
    silenced(night, clause, clock.now())
    for person in (bela, nadia):
        person.opens("/waiting")
        person.page.locator(".things li", has_text="Silence on Article 1").get_by_role("link").first.click()
        person.sees("To break the silence")
    nadia.page.locator("summary", has_text="Object").click()
    nadia.page.locator("dialog[open] [name='reason']").fill("Our capital is still reading.")
    nadia.page.locator("dialog[open]").get_by_role("button", name="Break the silence").click()
    nadia.sees("The silence is broken")
    bela.opens("/")

    bela.sees("not adopted: broken by Arvenia")


def test_a_silence_that_nobody_breaks_has_agreed_the_words_by_the_clock_alone(browser: Browser, night: House) -> None:
    begun = clock.now() - LONG - timedelta(minutes=1)
    with clock.at(begun):
        (clause,) = negotiation(night, [("Each State reports every year.", [])])
    procedure = silenced(night, clause, begun)
    bela = night.enters(browser, "bela@example.org")
    bela.opens(procedure)

    bela.sees("agreed by silence")
    bela.does_not_see("To break the silence")
    bela.opens(f"/clauses/{clause}")
    bela.sees("agreed ad referendum")


def test_the_chair_extends_a_silence_and_words_that_change_end_it_and_begin_anew(
    browser: Browser, night: House
) -> None:
    (clause,) = negotiation(night, [("Each State reports every year.", [])])
    chen, nadia = (night.enters(browser, f"{name}@example.org") for name in ("chen", "nadia"))
    procedure = silenced(night, clause, clock.now())
    chen.opens(procedure)
    until = (clock.now() + 2 * LONG).strftime("%Y-%m-%dT%H:%M")
    chen.fills("until", until)
    chen.fills("reason", "Two capitals have a holiday.")
    chen.presses("Extend")
    nadia.opens(procedure)
    nadia.sees("was until")
    nadia.sees("Two capitals have a holiday.")
    with night.store.writing() as db:
        corrected(db, night.cast, by_code(db, Clause, clause), "reports", "shall report")
    chen.opens(procedure)
    chen.sees("The words changed, so this procedure is void.")
    chen.follows("Put the new words under silence")
    chen.presses("Put under silence")
    nadia.opens("/waiting")
    nadia.page.locator(".things li", has_text="Silence on Article 1").get_by_role("link").first.click()

    nadia.sees("Each State shall report every year.")
    nadia.sees("To break the silence")
