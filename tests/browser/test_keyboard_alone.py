"""The work of a delegation by the keyboard alone, in a real browser: from the text to the table, nothing is pointed at."""

import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import select

from negotiate.models import Amendment, Clause
from negotiate.operations.house import groups
from negotiate.policy import COMMAND_LINE
from negotiate.state.rows import by_code
from tests.browser.people.night import House, negotiation
from tests.browser.people.persons import Somebody

FRIENDS = "Friends"
WORDS = "Each State reports every year."
#: More presses of Tab than any page here has places for.
ALL_ROUND = 200
#: Says what has the keyboard: its label where it is a field, else its words.
FOCUSED = """() => {
  const one = document.activeElement;
  if (one.matches("[data-surface]")) return "the surface";
  return (one.labels?.[0]?.innerText || one.getAttribute("aria-label") || one.innerText || one.name || "").trim();
}"""


class Hands(Somebody):
    """Somebody who has no pointer."""

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def reaches(self, name: str) -> None:
        """Press Tab until what bears a name has the keyboard."""
        passed: list[str] = []
        for _ in range(ALL_ROUND):
            self.press("Tab")
            passed.append(str(self.page.evaluate(FOCUSED)))
            if passed[-1].startswith(name):
                return
        raise AssertionError(f"Tab never comes to {name!r}, only to {dict.fromkeys(passed)}")

    def goes(self, name: str) -> None:
        """Reach a link or a button, press Enter on it, and wait for the page that it brings."""
        self.reaches(name)
        with self.page.expect_navigation():
            self.press("Enter")

    def unfolds(self, name: str) -> None:
        """Reach what is folded, and open it."""
        self.reaches(name)
        self.press("Enter")

    def picks(self, field: str, option: str) -> None:
        """Reach a list, and choose from it by the first letters."""
        self.reaches(field)
        self.page.keyboard.type(option)
        expect(self.page.locator("select:focus option:checked")).to_contain_text(option)

    def ticks(self, name: str) -> None:
        """Reach a box, and tick it."""
        self.reaches(name)
        self.press("Space")
        expect(self.page.locator("input:focus")).to_be_checked()

    def turns_to(self, first: str, wanted: str) -> None:
        """Reach the first of several that exclude each other, and go down to another with the arrows."""
        self.reaches(first)
        while not str(self.page.evaluate(FOCUSED)).startswith(wanted):
            self.press("ArrowDown")
            assert not str(self.page.evaluate(FOCUSED)).startswith(first), f"{wanted!r} is not among them"
        expect(self.page.locator("input:focus")).to_be_checked()

    def rewrites(self, old: str, new: str) -> None:
        """Reach the text, strike words at its end with Backspace, and write others."""
        body = self.page.locator("textarea[name='body']")
        expect(body).to_be_hidden()
        self.reaches("the surface")
        self.press("Control+End", *["Backspace"] * len(old))
        self.page.keyboard.type(new)
        expect(body).to_have_value(WORDS.removesuffix(old) + new)


def hands(browser: Browser, night: House, email: str) -> Hands:
    """Return somebody who has signed in, and touches only keys from then on."""
    person = night.enters(browser, email)
    return Hands(person.page, person.address)


@pytest.fixture(scope="module")
def text(night: House) -> str:
    """Return the address of a text of one clause, with two delegations of one group around it."""
    (code,) = negotiation(night, [(WORDS, [])])
    with night.store.writing() as db:
        group = groups.add_group(db, night.cast.ada.actor, FRIENDS, "FR")
        for delegation in (night.cast.arvenia, night.cast.belmara):
            groups.join(db, COMMAND_LINE, group.code, delegation)
        return f"/instruments/{by_code(db, Clause, code).instrument.code}"


def tabled_last(night: House) -> str:
    """Return the address of what was tabled last."""
    with night.store.reading() as db:
        query = select(Amendment.code).where(Amendment.number.is_not(None)).order_by(Amendment.id.desc())
        return f"/amendments/{db.scalars(query).first()}"


def drafts(nadia: Hands, text: str) -> str:
    """Go from a text to its clause, write other words in it, and return the address of the draft."""
    nadia.opens(text)
    nadia.goes("Article 1")
    nadia.goes("Propose a change")
    nadia.rewrites("year.", "two years.")
    nadia.reaches("Rationale")
    nadia.page.keyboard.type("It says what is meant.")
    nadia.goes("Save privately")
    nadia.sees("Saved as a private draft")
    return nadia.page.url.removeprefix(nadia.address)


def finds_a_sponsor(nadia: Hands, bela: Hands) -> None:
    """Share the open draft with the group and ask the other delegation to stand behind it, which does."""
    nadia.picks("Share it with a group", FRIENDS)
    nadia.goes("Share")
    nadia.unfolds("Ask delegations of the group")
    nadia.ticks("Belmara")
    nadia.goes("Ask")
    bela.opens("/waiting")
    bela.goes("Arvenia")
    bela.goes("Stand behind it")


def test_words_are_drafted_shared_sponsored_and_tabled(browser: Browser, night: House, text: str) -> None:
    nadia, bela = (hands(browser, night, f"{name}@example.org") for name in ("nadia", "bela"))
    draft = drafts(nadia, text)
    finds_a_sponsor(nadia, bela)
    nadia.opens(draft)
    nadia.goes("Table …")
    nadia.goes("Table it now")

    nadia.sees("Tabled as Amendment 1")
    expect(nadia.page.locator("ins").first).to_contain_text("two years")
    expect(nadia.page.locator(".note", has_text="Co-sponsors")).to_contain_text("Belmara")


def test_a_position_is_refused_recorded_and_withdrawn(browser: Browser, night: House) -> None:
    negotiation(night, [(WORDS, [WORDS.replace("year", "month")])])
    bela = hands(browser, night, "bela@example.org")
    bela.opens(tabled_last(night))
    bela.unfolds("State a position of your delegation")
    bela.goes("Record the position")
    expect(bela.page.locator(".error-box")).to_be_focused()
    bela.turns_to("Support", "Can accept")
    bela.reaches("Note")
    bela.page.keyboard.type("It is often.")
    bela.turns_to("Belmara only", "All participants")
    bela.goes("Record the position")
    expect(bela.page.locator(".stances")).to_contain_text("It is often.")

    bela.unfolds("Withdraw…")
    expect(bela.page.get_by_role("button", name="Cancel")).to_be_focused()
    bela.press("Escape", "Enter")
    expect(bela.page.get_by_role("button", name="Cancel")).to_be_focused()
    bela.goes("Withdraw")
    bela.sees("1 earlier position")
