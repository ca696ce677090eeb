"""How delegations come together behind words, in real browsers: a draft of one, of a group, and of two at once."""

import pytest
from playwright.sync_api import Browser, expect

from negotiate.models import Capacity, Clause
from negotiate.operations.house import groups
from negotiate.operations.text.instruments import admit
from negotiate.policy import COMMAND_LINE
from negotiate.state.rows import by_code
from tests.browser.people.night import House, negotiation
from tests.browser.people.persons import Somebody

FRIENDS = "Friends"


@pytest.fixture
def clause(night: House) -> str:
    """Return the address of the one clause of a text with three delegations around it."""
    (code,) = negotiation(night, [("Each State reports every year.", [])])
    with night.store.writing() as db:
        instrument = by_code(db, Clause, code).instrument
        admit(db, night.cast.sefa.actor, instrument.code, night.cast.ostravia, Capacity.PARTICIPANT)
    return f"/clauses/{code}"


@pytest.fixture(scope="module")
def friends(night: House) -> str:
    """Return the name of a group of the three delegations."""
    with night.store.writing() as db:
        group = groups.add_group(db, night.cast.ada.actor, FRIENDS, "FR")
        for delegation in (night.cast.arvenia, night.cast.belmara, night.cast.ostravia):
            groups.join(db, COMMAND_LINE, group.code, delegation)
    return FRIENDS


@pytest.fixture
def people(browser: Browser, night: House, friends: str) -> list[Somebody]:
    """Return Nadia, Bela and Obi, of the three delegations of the group."""
    return [night.enters(browser, f"{name}@example.org") for name in ("nadia", "bela", "obi")]


def asks(person: Somebody, *delegations: str) -> None:
    """Ask delegations of the group to stand behind the open draft."""
    person.page.locator("summary", has_text="Ask delegations of the group").click()
    for name in delegations:
        person.page.get_by_label(name).check()
    person.presses("Ask")


def answers(person: Somebody) -> None:
    """Stand behind the draft of Arvenia, from the list of what waits."""
    person.opens("/waiting")
    person.page.locator(".things li", has_text="asks you to stand behind its draft").get_by_role("link").first.click()
    person.presses("Stand behind it")


def test_two_of_one_group_draft_at_once_and_what_each_wrote_is_kept(
    browser: Browser, night: House, clause: str, people: list[Somebody], friends: str
) -> None:
    nadia, bela, _ = people
    sefa = night.enters(browser, "sefa@example.org")
    draft = nadia.drafts(clause, "every year", "every two years")
    before = bela.status_of(draft)
    nadia.shares(friends, "read and write")
    for person in (nadia, bela):
        person.opens(f"{draft}/edit")
    nadia.writes("two years", "three years")
    nadia.presses("Save privately")
    bela.writes("Each State", "Every State")
    bela.clicks("Save")

    bela.sees("three years")
    bela.sees("Every State")
    assert (before, sefa.status_of(draft)) == (404, 404)


def test_a_draft_finds_a_co_sponsor_is_tabled_compiled_and_answered(
    clause: str, people: list[Somebody], friends: str
) -> None:
    nadia, bela, obi = people
    draft = nadia.drafts(clause, "every year", "every two years")
    nadia.shares(friends)
    asks(nadia, "Belmara")
    answers(bela)
    nadia.tables(draft)
    obi.opens(f"{clause}/compilation")
    obi.sees("Arvenia")
    obi.sees("two years")
    obi.states(draft, "reserve")
    nadia.opens(draft)
    expect(nadia.page.locator(".stances")).to_contain_text("Ostravia")
    nadia.follows("Positions")
    row = nadia.page.locator("[data-matrix] tbody tr", has_text="two years")

    expect(row.locator("td[data-label='Belmara']")).to_contain_text("co-sponsors")
    expect(row.locator("td[data-label='Ostravia']")).to_contain_text("reserve")


def test_a_group_prepares_in_its_room_and_its_spokesperson_tables_in_its_name(
    browser: Browser, night: House, clause: str, people: list[Somebody], friends: str
) -> None:
    nadia, bela, obi = people
    sefa = night.enters(browser, "sefa@example.org")
    draft = nadia.drafts(clause, "every year", "every two years")
    nadia.shares(friends)
    asks(nadia, "Belmara", "Ostravia")
    answers(bela)
    answers(obi)
    obi.presses("Leave")
    obi.sees("Ostravia left")
    obi.follows(friends)
    obi.sees("Behind it: Belmara")
    room = obi.page.url.removeprefix(obi.address)
    nadia.opens(f"{draft}/tabling")
    nadia.page.get_by_label("In the name of Friends").check()
    nadia.presses("Table it now")
    sefa.opens(draft)
    sefa.sees("in the name of Friends")
    sponsors = sefa.page.locator(".note", has_text="Co-sponsors")
    expect(sponsors).to_contain_text("Belmara")
    expect(sponsors).not_to_contain_text("Ostravia")

    obi.opens(draft)
    obi.presses("Join as co-sponsor")
    bela.opens(draft)
    bela.presses("Leave")
    sefa.opens(draft)
    expect(sponsors.locator("li", has_text="Ostravia")).to_contain_text("joined")
    expect(sponsors.locator("li", has_text="Belmara")).to_contain_text("left")
    assert sefa.status_of(room) == 404
