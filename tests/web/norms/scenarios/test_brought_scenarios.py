"""Scenarios by a sheet: taken along, filled in, shown, and written once that is confirmed."""

import re
from collections.abc import Callable
from html import unescape
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from negotiate.web.norms.scenarios import brought_scenarios
from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
SLOW = ("The slow water", "=A gauge is late.", "A State", "A dam", "A worm", "A flood", "Whether it knew", "")
OPEN = ("The dark harbour", "The cranes stop.", "", "", "", "", "", "everybody in the negotiation")


@pytest.fixture
def here(talks: Talks) -> str:
    """Return the address of the bench."""
    return f"/instruments/{talks.instrument}/scenarios"


def filled(client: FlaskClient, here: str, *rows: tuple[str, ...]) -> bytes:
    """Return the empty sheet, as it is taken along, with rows written into it."""
    book = load_workbook(BytesIO(client.get(f"{here}.xlsx?rows=none").data))
    for number, row in enumerate(rows, 2):
        for column, said in enumerate(row, 1):
            book.worksheets[0].cell(number, column).value = said
            book.worksheets[0].cell(number, column).data_type = "s"
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def brought(client: FlaskClient, here: str, file: bytes) -> tuple[int, str]:
    """Bring a sheet in, and return what the house answers."""
    answer = client.post(here, data={"file": (BytesIO(file), "scenarios.xlsx"), "act": "preview"})
    return answer.status_code, answer.text


def confirmed(client: FlaskClient, here: str, page: str) -> str:
    """Send the preview's own form with all that is ticked, and return the page after it."""
    sent = re.findall(r'<textarea name="(\w+-\d+)" hidden>\n(.*?)</textarea>', page, re.DOTALL)
    fields = {name: unescape(said) for name, said in sent}
    taken = re.findall(r'name="take" value="(\d+)"', page)
    return client.post(here, data={**fields, "take": taken, "act": "confirm"}, follow_redirects=True).text


def test_rows_are_shown_and_then_written_for_the_delegation_alone_but_for_those_that_say_more(
    client_for: ClientFor, cast: Cast, here: str
) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    status, page = brought(bela, here, filled(bela, here, SLOW, OPEN))
    before = bela.get(here).text
    after = words(confirmed(bela, here, page))

    assert (status, "Target: A dam" in words(page)) == (200, True)
    assert "The slow water" not in before
    assert "2 scenarios written." in after
    assert "Whether it knew" in after
    assert "The dark harbour" in nadia.get(here).text
    assert "The slow water" not in nadia.get(here).text


def test_what_is_taken_along_has_the_same_columns_and_formulas_as_words(
    client_for: ClientFor, cast: Cast, here: str
) -> None:
    bela = client_for(cast.bela)
    file = filled(bela, here, SLOW, OPEN)
    confirmed(bela, here, brought(bela, here, file)[1])
    sheet = load_workbook(BytesIO(bela.get(f"{here}.xlsx?rows=scenarios").data)).worksheets[0]

    rows = [tuple(str(cell or "") for cell in row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert rows == [SLOW, OPEN]
    assert sheet["B2"].data_type == "s"


def test_a_sheet_that_is_confirmed_twice_is_written_once(client_for: ClientFor, cast: Cast, here: str) -> None:
    bela = client_for(cast.bela)
    file = filled(bela, here, SLOW)
    _, page = brought(bela, here, file)

    told = [words(confirmed(bela, here, page)) for _ in range(2)]

    assert ["1 scenario written" in one for one in told] == [True, False]
    assert "This was brought in already" in told[1]
    assert "on the bench already" in words(brought(bela, here, file)[1])


def test_a_fault_is_told_by_its_row_and_a_sheet_that_is_none_is_refused(
    client_for: ClientFor, cast: Cast, here: str
) -> None:
    bela = client_for(cast.bela)
    status, page = brought(bela, here, filled(bela, here, ("The slow water", ""), (*OPEN[:7], "all of them")))
    refused = brought(bela, here, b"no workbook")

    assert (status, "Row 2, “The slow water”: it has no facts" in words(page)) == (200, True)
    assert "Row 3, “The dark harbour”: “Open to” can say" in words(page)
    assert "Write what is ticked" not in page
    assert (refused[0], "no whole workbook" in refused[1]) == (422, True)


def test_a_row_of_the_secretariat_says_that_everybody_sees_it(client_for: ClientFor, cast: Cast, here: str) -> None:
    sefa = client_for(cast.sefa)
    _, page = brought(sefa, here, filled(sefa, here, SLOW, OPEN))
    confirmed(sefa, here, page)

    assert "Row 2, “The slow water”: “Open to” can say “everybody in the negotiation”" in words(page)
    assert "The dark harbour" in client_for(cast.nadia).get(here).text


def test_who_writes_no_scenario_brings_none(client_for: ClientFor, cast: Cast, here: str) -> None:
    status, _ = brought(client_for(cast.ada), here, b"no workbook")

    assert status in {403, 404}


def test_a_refused_confirm_shows_the_rows_again_each_as_it_was_ticked(
    client_for: ClientFor, cast: Cast, here: str
) -> None:
    bela = client_for(cast.bela)
    _, page = brought(bela, here, filled(bela, here, SLOW, ("No facts", ""), OPEN))
    sent = re.findall(r'<textarea name="(\w+-\d+)" hidden>\n(.*?)</textarea>', page, re.DOTALL)
    fields = {name: unescape(said) for name, said in sent} | {"row": ["2", "3", "4"], "act": "confirm"}

    none = bela.post(here, data=fields)
    wrong = bela.post(here, data={**fields, "take": "4", "open_to-4": "the whole world"})
    after = words(confirmed(bela, here, none.text))

    assert (none.status_code, "Tick what is to be written." in none.text) == (422, True)
    assert "Row 3, “No facts”: it has no facts" in words(none.text)
    assert ("The slow water" in none.text, " checked" in none.text) == (True, False)
    assert (wrong.status_code, "Choose who may see it." in wrong.text, "Row 4" in wrong.text) == (422, True, True)
    assert "2 scenarios written." in after


def test_of_two_who_confirm_a_sheet_at_once_one_writes_it(
    client_for: ClientFor, cast: Cast, here: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bela = client_for(cast.bela)
    _, page = brought(bela, here, filled(bela, here, SLOW))
    confirmed(bela, here, page)
    monkeypatch.setattr(brought_scenarios, "bench_page", lambda *_: pytest.fail("looked before the lock"))

    assert "This was brought in already" in words(confirmed(bela, here, page))
