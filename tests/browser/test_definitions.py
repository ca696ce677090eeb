"""A definition changes by an amendment, and whoever reads the register is told of every clause that it reaches."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people.short_text import ShortText

TEXT = """# Pact

## Article 1 \N{EM DASH} Terms

“Service” means a service on which lives depend.

## Article 2 \N{EM DASH} Conduct

No State shall interrupt a service.

## Article 3 \N{EM DASH} Reports

Each Party shall report every interruption of a service.

## Article 4 \N{EM DASH} Review

It is reviewed each year.
"""


@pytest.fixture(scope="module")
def at_work(browser: Browser, house: str, tmp_path_factory: pytest.TempPathFactory) -> ShortText:
    """Return everybody at work on a text that defines a word and uses it in two clauses."""
    file: Path = tmp_path_factory.mktemp("text") / "pact.md"
    file.write_text(TEXT, encoding="utf-8")
    return ShortText(browser, house, file)


def test_every_clause_that_a_changed_definition_reaches_is_listed(at_work: ShortText) -> None:
    nadia, bela, sefa = at_work.nadia, at_work.bela, at_work.sefa
    nadia.tables(nadia.drafts(at_work.clause, "lives", "lives or livelihoods"))
    sefa.opens(f"{at_work.clause}/merges/new")
    sefa.adopts_everything()

    bela.opens(f"{at_work.instrument}/terms")
    bela.follows("Service")
    bela.sees("2 passages whose meaning moved")
    expect(bela.page.locator(".shifted .moved-list li")).to_have_count(2)
    bela.page.locator(".shifted .moved-list li a").last.click()
    bela.sees("Each Party shall report every interruption of a service.")
