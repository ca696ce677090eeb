"""The desk in a real browser: the hardest rivals decided by keyboard alone, and two people at one desk."""

import json

from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from negotiate.models import Amendment, AmendmentKind, Clause, FateKind
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.state.text.versions import current_version
from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import merge
from tests.browser.people.night import BASE, House, negotiation
from tests.real_texts import needs_real_texts, read

HARDEST = 12


def hardest() -> list[tuple[str, list[str]]]:
    """Return the clauses with most disputed places, each with its rivals."""
    clauses = json.loads(read("gdpr-amendments.json"))["clauses"]
    sets = [
        (clause["text"].strip(), list(dict.fromkeys(other["text"].strip() for other in clause["amendments"])))
        for clause in clauses
    ]
    usable = [(text, [body for body in bodies if body and body != text]) for text, bodies in sets]
    return sorted(usable, key=hardness, reverse=True)[:HARDEST]


def hardness(clause: tuple[str, list[str]]) -> tuple[int, int]:
    """Return how much of a clause is disputed, and by how many."""
    text, rivals = clause
    found = merge(text, {str(number): diff(text, rival) for number, rival in enumerate(rivals)})
    return sum(len(region.readings) for region in found.clashes), len(rivals)


def decide_by_keys(page: Page) -> None:
    """Decide every place of the open desk by keys, and publish: each place in another way than the one before."""
    ways = ("1", "b", "a", "d")
    places = page.locator(".region.stop:has(.choices)").count()
    for number in range(places):
        page.keyboard.press("j")
        page.keyboard.press(ways[number % len(ways)])
    expect(page.locator("[data-part=left]")).to_contain_text("everything is decided")
    page.keyboard.press("r")
    page.evaluate("document.querySelector(\"textarea[name='reason-rest']\").focus()")
    page.keyboard.type("No consensus was found.")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")


def test_whole_paragraphs_are_set_out_as_options_by_a_key(browser: Browser, night: House) -> None:
    base = "1. Each State shall act.\n\n2. Each State shall name an authority.\n\n3. It reports every two years."
    rivals = [
        "1. Each State shall act.\n\n2. Some may designate focal points.\n\n2 bis. These meet.\n\n3. Nobody is asked.",
        "1. Each State shall act.\n\n2. A regional body can stand in for its members.",
    ]
    (code,) = negotiation(night, [(base, rivals)])
    sefa = night.enters(browser, night.cast.sefa.email)
    sefa.opens(f"/clauses/{code}/merges/new")
    expect(sefa.page.locator("#decisions[data-ready]")).to_be_attached()

    sefa.page.keyboard.press("j")
    sefa.page.keyboard.press("b")

    expect(sefa.page.get_by_label("Set out as options")).to_be_checked()
    expect(sefa.page.locator("[data-part=result]")).to_contain_text("Option 3:")
    expect(sefa.page.locator(".says-so")).to_have_text("Amendments 1, 2 set out as options")


@needs_real_texts
def test_the_hardest_rivals_are_merged_by_keyboard_alone(browser: Browser, night: House) -> None:
    codes = negotiation(night, hardest())
    sefa = night.enters(browser, night.cast.sefa.email)
    sefa.opens(f"/clauses/{codes[0]}/merges/new")

    for code in codes:
        expect(sefa.page.locator(f"#decisions[action='/clauses/{code}/merges'][data-ready]")).to_be_attached()
        decide_by_keys(sefa.page)
        expect(sefa.page.locator("body")).to_contain_text("Decided: version")

    sefa.sees("decided; 0 places still open")
    with night.store.reading() as db:
        query = select(Amendment).join(Clause, Clause.id == Amendment.clause_id).where(Clause.code.in_(codes))
        fates = [amendment.fate.kind for amendment in db.scalars(query)]
    assert len(fates) >= 2 * HARDEST
    assert FateKind.DEFERRED not in fates


def test_two_at_one_desk_see_each_other_and_lose_nothing(browser: Browser, night: House) -> None:
    rivals = [BASE.replace("shall not", "should not"), BASE.replace("shall not", "must not")]
    (code,) = negotiation(night, [(BASE, rivals)])
    sefa, sten = (night.enters(browser, player.email) for player in (night.cast.sefa, night.cast.sten))
    sefa.opens(f"/clauses/{code}/merges/new")
    sten.opens(f"/clauses/{code}/merges/new")
    expect(sten.page.locator("[data-others]")).to_contain_text(f"{night.cast.sefa.name} is here")
    expect(sefa.page.locator("[data-others]")).to_contain_text(f"{night.cast.sten.name} is here")
    with sten.page.expect_event("requestfailed"):
        sten.page.route("**/presence", lambda route: route.abort())

    expect(sefa.page.locator("#decisions[data-ready]")).to_be_attached()
    sefa.page.keyboard.press("1")
    expect(sefa.page.locator("section.result .words ins")).to_contain_text("should")
    with sten.page.expect_response(lambda answer: answer.url.endswith("/draft")) as saved:
        sten.page.keyboard.press("2")

    assert saved.value.status == 409
    for person in (sefa, sten):
        person.sees("Decided differently: “shall”")
        person.sees(f"{night.cast.sten.name}: amendment 2 taken; amendment 1 not taken")
        person.sees(f"{night.cast.sefa.name}: amendment 1 taken; amendment 2 not taken")
    sefa.page.get_by_role("button", name="Let this stand").first.click()
    expect(sefa.page.locator("section.result .words ins")).to_contain_text("must")


def test_undo_goes_back_by_keys_and_the_screen_of_the_room_follows(browser: Browser, night: House) -> None:
    (code,) = negotiation(night, [(BASE, [BASE.replace("shall not", "should not")])])
    sefa, chen = (night.enters(browser, player.email) for player in (night.cast.sefa, night.cast.chen))
    chen.opens(f"/clauses/{code}/projector")
    sefa.opens(f"/clauses/{code}/merges/new")

    expect(sefa.page.locator("#decisions[data-ready]")).to_be_attached()
    sefa.page.keyboard.press("1")
    expect(chen.page.locator(".screen ins")).to_contain_text("should")
    expect(sefa.page.locator(".advice")).to_contain_text(
        "“shall not” (a prohibition) became “should not” (a recommendation not to): weaker"
    )
    sefa.page.keyboard.press("u")
    expect(sefa.page.locator("section.result .words ins")).to_have_count(0)
    expect(sefa.page.locator("#decisions[data-ready]")).to_be_attached()
    sefa.page.keyboard.press("Shift+U")

    expect(sefa.page.locator("section.result .words ins")).to_contain_text("should")


def test_a_new_amendment_appears_on_the_open_desk_and_no_decision_is_lost(browser: Browser, night: House) -> None:
    (code,) = negotiation(night, [(BASE, [BASE.replace("shall not", "should not")])])
    sefa = night.enters(browser, night.cast.sefa.email)
    sefa.opens(f"/clauses/{code}/merges/new")
    expect(sefa.page.locator("#decisions[data-ready]")).to_be_attached()
    sefa.page.keyboard.press("1")
    expect(sefa.page.locator("[data-part=left]")).to_contain_text("everything is decided")

    with night.store.writing() as db:
        clause = db.scalars(select(Clause).where(Clause.code == code)).one()
        version = current_version(db, clause)
        body = BASE.replace("hospitals", "clinics")
        proposal = Proposal(version.code, version.label, version.heading, body, "It is clearer.")
        made = amendments.draft(db, night.cast.bela.actor, code, AmendmentKind.MODIFY, proposal)
        amendments.table(db, night.cast.bela.actor, made.code, made.revision.edition)

    expect(sefa.page.locator("[data-part=left]")).to_contain_text("1 place still undecided")
    expect(sefa.page.locator("section.result .words ins")).to_contain_text("should")
