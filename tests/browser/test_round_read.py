"""A round of Paris is read: what changed since, what she watches first, whose words they are, a note, a position."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.importing.parse import parse
from negotiate.models import Attention, Capacity, Clause, Hand, Instrument, Version
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.reading.marks import mark_all
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.operations.text.arranging.arrangement import Signing
from negotiate.operations.text.instruments import admit, import_text
from negotiate.operations.text.next_texts import NextText, bring_in
from negotiate.queries.changes.next_text import next_text_page
from negotiate.state.text.publications import latest_publication
from tests.browser.people.night import House
from tests.cast import Cast
from tests.operations.negotiation import tabled
from tests.real_texts import needs_real_texts, read

FIRST, NEXT = "round-1-2015-10-23", "round-2-2015-12-04"
WATCHED = "Article 7"
NOTE = "Draft text of 4 December, as issued by the co-chairs"


@pytest.fixture
def watched(night: House) -> tuple[str, str, str]:
    """Return the instrument, the clause that Nadia watches, and the number of Belmara's amendment to it.

    Nadia had read the first round whole when the next text was brought in.
    """
    with night.store.writing() as db:
        cast = night.cast
        instrument = _first_round(db, cast)
        _bring_in(db, cast, instrument)
        clause = db.scalars(
            select(Clause)
            .join(Version, Version.clause_id == Clause.id)
            .where(Clause.instrument_id == instrument.id, Version.number == 2, Version.label == WATCHED)
        ).one()
        attend_to_clause(db, cast.nadia.actor, clause.code, Attention.WATCH)
        amendment = tabled(db, cast.bela, clause, " shall ", " should ")
        return instrument.code, clause.code, amendment.code


def _first_round(db: Session, cast: Cast) -> Instrument:
    clauses = parse(read(f"paris-agreement-2015/{FIRST}.md")).clauses
    instrument = import_text(db, cast.sefa.actor, clauses, title="Draft agreement", language="en")
    for delegation in (cast.arvenia, cast.belmara):
        admit(db, cast.sefa.actor, instrument.code, delegation, Capacity.PARTICIPANT)
    open_next(db, cast.sefa.actor, instrument.code, clock.now() + timedelta(days=2))
    db.refresh(instrument)
    publication = latest_publication(db, instrument)
    assert publication is not None  # an import publishes the basis
    mark_all(db, cast.nadia.actor, instrument.code, publication.code)
    return instrument


def _bring_in(db: Session, cast: Cast, instrument: Instrument) -> None:
    clauses = parse(read(f"paris-agreement-2015/{NEXT}.md")).clauses
    matched = next_text_page(db, cast.sefa.actor, instrument.code, clauses)
    becomes = [line.becomes for line in matched.lines]
    text = NextText(clauses, becomes, matched.seal, Signing(Hand.CHAIR, NOTE))
    bring_in(db, cast.sefa.actor, instrument.code, text)


@needs_real_texts
def test_she_reads_the_round_notes_a_passage_and_states_a_position_before_the_deadline(
    browser: Browser, night: House, watched: tuple[str, str, str]
) -> None:
    instrument, clause, amendment = watched
    nadia = night.enters(browser, "nadia@example.org")
    nadia.opens("/")
    nadia.sees("amendments close in")
    nadia.page.get_by_role("link", name=re.compile("changed since you read them, 1 of them watched")).click()
    nadia.page.wait_for_url(re.compile("/since$"))

    first = nadia.page.locator(".since-clause").first
    expect(first).to_contain_text(WATCHED)
    expect(first.locator(".passage ins").first).to_be_visible()
    expect(first.locator("aside").first).to_contain_text(NOTE)

    nadia.opens(f"/instruments/{instrument}/changes/table")
    row = nadia.page.locator("tbody tr", has_text=WATCHED).first
    expect(row).to_contain_text(NOTE)
    nadia.opens(f"/clauses/{clause}/versions/2")
    passage = nadia.page.get_by_role("link", name=f"Address of {WATCHED}, paragraph 2").first
    nadia.opens(f"/clauses/{clause}/versions/2{passage.get_attribute('href')}")
    expect(nadia.page.locator(":target")).to_be_in_viewport()

    nadia.opens(f"/amendments/{amendment}")
    nadia.page.locator("summary", has_text="State a position of your delegation").click()
    nadia.page.get_by_label("oppose").check()
    nadia.tells_all()
    nadia.presses("Record the position")
    expect(nadia.page.locator(".stances")).to_contain_text("Arvenia")
