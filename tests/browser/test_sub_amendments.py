"""An amendment is amended in a real browser: proposed, taken in by its sponsor, decided beside it, told in the changes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people.persons import Somebody
from tests.browser.people.short_text import TEXT, ShortText


class Room(ShortText):
    """Two delegations and the secretariat in the first round of a short text, with Arvenia's amendment on the table."""

    def __init__(self, browser: Browser, house: str, file: Path) -> None:
        super().__init__(browser, house, file)
        self.second = Somebody.comes(browser, house)
        self.second.accepts(self.ada.invites("Soren Second", "secretariat"))
        self.amendment = self.nadia.drafts(self.clause, "hospitals", "clinics and schools")
        self.nadia.tables(self.amendment)


@pytest.fixture(scope="module")
def room(browser: Browser, house: str, tmp_path_factory: pytest.TempPathFactory) -> Room:
    """Return everybody in the room."""
    file = tmp_path_factory.mktemp("text") / "pact.md"
    file.write_text(TEXT, encoding="utf-8")
    return Room(browser, house, file)


def test_an_amendment_is_amended_from_its_page_to_the_changes_of_the_round(room: Room) -> None:
    first = room.bela.drafts_a_change_to(room.amendment, "clinics", "clinics of all kinds")
    hidden = [person.status_of(first) for person in (room.nadia, room.sefa, room.ada)]
    room.bela.tables(first)
    room.nadia.opens(room.amendment)
    room.nadia.sees("Amendment 2 \N{EM DASH} to Amendment 1 · Belmara")
    room.nadia.incorporates(first)

    second = room.bela.drafts_a_change_to(room.amendment, "schools", "schools of every level")
    room.bela.tables(second)
    room.sefa.opens(f"{room.clause}/merges/new")
    room.sefa.sees("With or without a change")
    room.sefa.page.locator("label.reading", has_text="of every level").locator("input").check()
    expect(room.sefa.page.locator("section.result .words ins").first).to_contain_text("of every level")
    room.sefa.clicks("Decide the clause")
    room.sefa.sees("Decided: version 2")
    room.second.approves(room.sefa.prepares_the_round(room.instrument, "Revised text"))

    assert hidden == [404, 404, 404]
    room.bela.opens(first)
    room.bela.sees("Incorporated by its sponsor, Arvenia, into Amendment 1 (revision 2).")
    room.bela.opens(second)
    expect(room.bela.page.locator("aside.notes .chip", has_text="adopted").first).to_be_visible()
    room.nadia.opens(f"{room.instrument}/changes")
    margin = room.nadia.page.locator("aside.margin")
    expect(margin).to_contain_text("Amendment 1, Arvenia")
    expect(margin).to_contain_text("Amendment 2 to Amendment 1, Belmara")
    expect(margin).to_contain_text("Amendment 3 to Amendment 1, Belmara")
    room.nadia.opens(room.clause)
    expect(room.nadia.page.locator("[title='Amendment 3 to Amendment 1, Belmara']").first).to_contain_text(
        "of every level"
    )
