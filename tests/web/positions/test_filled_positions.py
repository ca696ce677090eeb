"""Positions without a connection: the form goes out, comes back filled in, and nothing is recorded unseen."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import begun, tabled
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
STANCE, NOTE, WORDING = 5, 6, 8


def form_of(client: FlaskClient, talks: Talks) -> bytes:
    """Return the form as a delegation takes it along."""
    return client.get(f"/instruments/{talks.instrument}/positions/form.xlsx").data


def filled(file: bytes, *cells: tuple[int, int, str]) -> bytes:
    """Return a form in which cells, by row and column, say something else."""
    book = load_workbook(BytesIO(file))
    for row, column, said in cells:
        book.worksheets[0].cell(row, column).value = said
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def brought(client: FlaskClient, talks: Talks, file: bytes) -> tuple[int, str]:
    """Bring a form in, and return what the house answers."""
    sent = {"file": (BytesIO(file), "positions.xlsx"), "act": "preview"}
    answer = client.post(f"/instruments/{talks.instrument}/positions/bring-in", data=sent)
    return answer.status_code, answer.text


def confirmed(client: FlaskClient, talks: Talks, page: str) -> str:
    """Send the preview's own form, and return the page after it."""
    sent = dict(re.findall(r'<input type="hidden" name="([a-z]+-\d+)" value="([^"]*)"', page))
    sent |= dict(re.findall(r'<textarea name="(note-\d+)" hidden>\n(.*?)</textarea>', page, re.DOTALL))
    address = f"/instruments/{talks.instrument}/positions/bring-in"
    return client.post(address, data={**sent, "take": "2", "act": "confirm"}, follow_redirects=True).text


def sheet_of(file: bytes) -> Worksheet:
    """Return the sheet of a form."""
    sheet = load_workbook(BytesIO(file)).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_the_form_has_a_list_to_choose_from_beside_every_amendment_of_others(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sheet = sheet_of(form_of(client_for(cast.nadia), talks))
    (choice,) = sheet.data_validations.dataValidation

    assert [cell.value for cell in sheet["C"]] == ["Proposed by", "Belmara"]
    assert (choice.formula1, str(choice.sqref)) == ('"support,can accept,reserve,oppose"', "E2")
    assert sheet.column_dimensions["G"].hidden


def test_what_was_filled_in_is_shown_and_then_recorded(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    file = filled(form_of(nadia, talks), (2, STANCE, "oppose"), (2, NOTE, "Too strong."))
    status, page = brought(nadia, talks, file)
    before = words(nadia.get(f"/instruments/{talks.instrument}/positions/table.csv").text)
    after = confirmed(nadia, talks, page)

    assert (status, "Amendment 2 of Belmara" in words(page), "Too strong." in page) == (200, True, True)
    assert "Article 2,2,A State" in before
    assert ",oppose,proposed," not in before
    assert "1 position recorded" in after
    assert ",oppose,proposed," in words(nadia.get(f"/instruments/{talks.instrument}/positions/table.csv").text)


def test_a_form_that_says_nothing_new_is_said_to(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    status, page = brought(nadia, talks, form_of(nadia, talks))

    assert (status, "says nothing else than what is recorded" in page) == (422, True)


def test_words_that_are_no_position_and_words_that_were_revised_are_not_recorded(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia = client_for(cast.nadia)
    with store.writing() as db:
        tabled(db, cast.bela, begun(db, talks.instrument).clauses[0], "protect", "shield")
    file = filled(form_of(nadia, talks), (2, STANCE, "yes"), (3, STANCE, "support"), (3, WORDING, "bcdfghjkmn"))
    status, page = brought(nadia, talks, file)

    assert status == 200
    assert "“yes” is none of: support, can accept, reserve, oppose" in page
    assert "it was revised after the form was taken along" in page
    assert "Record what is ticked" not in page


def test_a_note_without_a_position_is_not_left_out_unsaid(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)
    status, page = brought(client, talks, filled(form_of(client, talks), (2, NOTE, "We would like to ask.")))

    assert status == 200
    assert "it has a note and no position, which is one of: support" in page


def test_an_amendment_of_ones_own_or_another_text_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    file = filled(form_of(nadia, talks), (2, STANCE, "support"), (2, 7, talks.soft))

    assert "is not open any more to a position of your delegation" in brought(nadia, talks, file)[1]


@pytest.mark.parametrize(
    ("file", "said"),
    [(b"", "Choose the form"), (b"Amendment,Position", "no whole workbook"), (b"\xd0\xcf\x11\xe0 old", "old workbook")],
)
def test_what_is_no_form_is_refused_in_a_sentence(
    client_for: ClientFor, cast: Cast, talks: Talks, file: bytes, said: str
) -> None:
    status, page = brought(client_for(cast.nadia), talks, file)

    assert (status, said in page) == (422, True)


def test_who_takes_no_position_gets_no_form(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/positions/form.xlsx"

    assert client_for(cast.sefa).get(address).status_code == 403
    assert client_for(cast.obi).get(address).status_code == 404


def test_a_form_of_another_delegation_is_refused_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    file = filled(form_of(client_for(cast.nadia), talks), (2, STANCE, "support"))
    status, page = brought(client_for(cast.bela), talks, file)

    assert (status, "made for Arvenia, and you would bring it in for Belmara" in page) == (422, True)


def test_two_rows_on_one_amendment_are_both_refused_by_their_numbers(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia = client_for(cast.nadia)
    file = form_of(nadia, talks)
    row = [cell.value or "" for cell in sheet_of(file)[2]]
    again = [(3, column, str(words)) for column, words in enumerate(row, 1)]
    status, page = brought(nadia, talks, filled(file, *again, (2, STANCE, "support"), (3, STANCE, "oppose")))

    assert (status, words(page).count("rows 2 and 3 speak of the same")) == (200, 2)
    assert "Record what is ticked" not in page


def test_a_form_that_is_confirmed_twice_is_recorded_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    _, page = brought(nadia, talks, filled(form_of(nadia, talks), (2, STANCE, "oppose"), (2, NOTE, "Too strong.")))

    told = [words(confirmed(nadia, talks, page)) for _ in range(2)]

    assert ["1 position recorded" in one for one in told] == [True, False]
    assert "This was brought in already: what you ticked stands" in told[1]
