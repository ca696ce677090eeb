"""What is decided and not published stands on no page of anybody who is to read it only then, whatever page it is."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from negotiate.models import Audience, Instrument
from tests.browsers import browser
from tests.databases import SQLITE, Databases
from tests.matrix.scene.silence import UNTOLD
from tests.matrix.stage import Stage, set_up
from tests.matrix.states import State
from tests.page_order import faults_of

#: So many pages one reader follows links to.
MOST = 230
#: Where links end: files that say nothing of a text, and what signs somebody out.
ENDS = re.compile(r"/(static|sign-out|account|demonstration)")
#: What nobody has to be shown to ask for it.
ASKED = (f"/find?q={UNTOLD[:4]}", "/find?q=the+first", "/find?q=clinics")
SILENT = State("decisions shown when published", place="silent", code="instrument")


@pytest.fixture(scope="module")
def stage(databases: Databases) -> Iterator[Stage]:
    """Return the scene of the matrix, its texts open to everyone, every page of it read by the secretariat already."""
    with databases.new(SQLITE) as url:
        stage = set_up(url)
        with stage.app.store.engine.begin() as connection:
            connection.execute(update(Instrument).values(audience=Audience.PUBLIC))
        yield stage
        stage.let_go()


@pytest.fixture(scope="module")
def told(stage: Stage) -> dict[str, str]:
    """Return the pages of the secretariat, which fill the shelf."""
    return walked(browser(stage.app, stage.cast.sefa.secret), starts(stage))


def test_every_page_holds_together_for_who_does_not_see_it(told: dict[str, str]) -> None:
    assert [(address, fault) for address, page in told.items() for fault in faults_of(page)] == []


@pytest.mark.parametrize("name", ["nadia", "obi"])
def test_no_page_of_a_reader_holds_what_is_decided_and_not_published(
    stage: Stage, told: dict[str, str], name: str
) -> None:
    client = browser(stage.app, getattr(stage.cast, name).secret)
    pages = walked(client, [*starts(stage), *told])

    assert [address for address, page in pages.items() if UNTOLD in page.casefold()] == []
    assert len(pages) > 40


def test_the_secretariat_reads_it_in_the_text_in_the_record_and_on_many_pages(told: dict[str, str]) -> None:
    telling = {address for address, page in told.items() if UNTOLD in page.casefold()}

    assert len(telling) > 25
    assert any(address.endswith("/record") for address in telling)


def test_a_delegation_reads_what_is_on_the_table_as_undecided(stage: Stage) -> None:
    names = stage.scene.silent
    client = browser(stage.app, stage.cast.nadia.secret)
    page = client.get(f"/amendments/{names['decided']}").text
    index = client.get(f"/instruments/{names['instrument']}/amendments").text
    decided = client.get(f"/instruments/{names['instrument']}/amendments?show=decided").text

    assert "What is decided in round 2 is shown when the round is published." in page
    assert f"/amendments/{names['declined']}" in index
    assert f"/amendments/{names['decided']}" not in decided
    assert f"/amendments/{names['told']}" in decided
    assert "given by the secretariat" in page


def starts(stage: Stage) -> list[str]:
    """Return every address that is read, as it names the text on which decisions are not told."""
    names, rules = SILENT.names(stage.scene), stage.rules("GET")
    known = [rule for rule in rules if all(names.get(argument) for argument in rule.arguments)]
    addresses = [
        stage.app.url_map.bind("localhost").build(rule.endpoint, {one: names[one] for one in rule.arguments})
        for rule in known
    ]
    of_codes = [f"/amendments/{names[one]}" for one in ("tabled", "decided", "declined", "told", "draft")]
    rounds = [f"/rounds/{names[one]}" for one in ("open", "closed")]
    return ["/", *addresses, *of_codes, *rounds, *ASKED]


def walked(client: FlaskClient, begin: list[str]) -> dict[str, str]:
    """Return the pages that a reader finds by addresses and by the links on their pages, each with all that it says."""
    pages: dict[str, str] = {}
    waiting = list(dict.fromkeys(begin))
    while waiting and len(pages) < MOST:
        address = waiting.pop(0)
        if address in pages or ENDS.match(address):
            continue
        with client.get(address) as answer:
            body = answer.get_data().decode(errors="replace")
            pages[address] = f"{body} {answer.headers}"
        links = re.findall(r'(?:href|action)="(/[^"#]*)', pages[address])
        waiting += [unescape(link) for link in dict.fromkeys(links)]
    return pages
