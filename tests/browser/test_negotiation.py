"""A negotiation from end to end in a real browser: import, draft, table, merge, close, read the redline, watch a date."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from negotiate import demo
from tests.browser.people.persons import Somebody

DRAFT = Path(demo.__file__).parent / "words" / "convention.md"


@pytest.fixture(scope="module")
def text() -> Path:
    """Return a real treaty where there is one, else the draft convention of the demonstration."""
    folder = os.environ.get("NEGOTIATE_REAL_TEXTS", "")
    return Path(folder) / "bbnj-en.md" if folder else DRAFT


class Table:
    """The people of the test, in the order in which they came in, and what they negotiate."""

    def __init__(self, browser: Browser, house: str, text: Path) -> None:
        self.ada, self.adam, self.sefa, self.second, self.nadia, self.bela = (
            Somebody.comes(browser, house) for _ in range(6)
        )
        self.ada.founds_the_house()
        self.ada.adds_a_delegation("Arvenia", "ARV")
        self.ada.adds_a_delegation("Belmara", "BEL")
        self.adam.accepts(self.ada.invites("Adam Keeper", "administrator"))
        self.sefa.accepts(self.ada.invites("Sefa Merger", "secretariat"))
        self.second.accepts(self.ada.invites("Soren Second", "secretariat"))
        self.nadia.accepts(self.ada.invites("Nadia Negotiator", "negotiator", "Arvenia"))
        self.bela.accepts(self.ada.invites("Bela Negotiator", "negotiator", "Belmara"))
        self.instrument = self.sefa.brings_in(text, "Convention under test")
        self.sefa.admits(self.instrument, "Arvenia", "Belmara")
        self.sefa.opens_a_round(self.instrument)

    def clause(self, label: str) -> str:
        """Return the address of the clause with this label."""
        self.sefa.opens(self.instrument)
        link = self.sefa.page.locator("section.clause .label a", has_text=re.compile(f"^{label}$")).first
        return str(link.get_attribute("href"))


@pytest.fixture(scope="module")
def table(browser: Browser, house: str, text: Path) -> Table:
    """Return everybody at the table, round 1 open."""
    return Table(browser, house, text)


def test_a_negotiation_from_the_first_draft_to_the_redline(table: Table) -> None:
    clause = table.clause("Article 4")
    mine = table.nadia.drafts(clause, "shall", "should")
    theirs = table.bela.drafts(clause, "shall", "must")
    hidden = [person.status_of(mine) for person in (table.bela, table.sefa, table.adam)]
    table.nadia.tables(mine)
    table.bela.tables(theirs)

    table.sefa.decides_a_clash(clause, "should", "The softer verb had the wider support.")
    table.second.approves(table.sefa.prepares_the_round(table.instrument, "Revised text"))

    assert hidden == [404, 404, 404]
    table.bela.opens(theirs)
    table.bela.sees("The softer verb had the wider support.")
    table.nadia.opens(f"{table.instrument}/changes")
    paper = table.nadia.page.locator("section.clause .words")
    expect(paper.locator("del")).to_have_text(["shall"])
    expect(paper.locator("ins")).to_have_text(["should"])
    expect(table.nadia.page.locator("aside.margin")).to_contain_text("Amendment 1, Arvenia")


def test_a_review_date_appears_when_the_event_is_recorded(table: Table) -> None:
    table.sefa.writes_down_a_rule(table.instrument, "Article 5", "5 years after entry into force")
    table.sefa.sees("anchor not yet known")

    table.sefa.records(table.instrument, "entry into force", "2026-01-17", "Depositary notification 1")

    table.sefa.sees("17 January 2031")
    table.sefa.does_not_see("anchor not yet known")


def test_the_second_of_two_merges_gets_a_page_with_both_texts(table: Table, browser: Browser, house: str) -> None:
    plain = Somebody.comes(browser, house, scripts=False)
    plain.signs_in("soren@example.org")
    table.sefa.has_a_round_open(table.instrument)
    clause = table.clause("Article 3")
    table.nadia.tables(table.nadia.drafts(clause, "applies", "shall apply"))
    table.sefa.opens(f"{clause}/merges/new")
    plain.opens(f"{clause}/merges/new")

    table.sefa.adopts_everything()
    plain.puts_own_words("is applicable")

    plain.sees("What you wrote")
    expect(plain.page.locator(".yours")).to_contain_text("is applicable")
    expect(plain.page.locator(".theirs")).to_contain_text("shall apply")
