"""Positions on a text without a connection: a form goes out, comes back, and counts for the words that were read."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Clause, TextPosition
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.positions.test_filled_positions import filled, sheet_of
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
STANCE, NOTE, WORDS, WORDING = 4, 5, 6, 7
#: The row of the clause on conduct.
CONDUCT = 3


def form_of(client: FlaskClient, talks: Talks) -> bytes:
    """Return the form as a delegation takes it along."""
    return client.get(f"/instruments/{talks.instrument}/positions/clauses/form.xlsx").data


def brought(client: FlaskClient, talks: Talks, file: bytes) -> tuple[int, str]:
    """Bring a form in, and return what the house answers."""
    sent = {"file": (BytesIO(file), "positions.xlsx"), "act": "preview"}
    answer = client.post(f"/instruments/{talks.instrument}/positions/clauses/bring-in", data=sent)
    return answer.status_code, answer.text


def confirmed(client: FlaskClient, talks: Talks, page: str) -> str:
    """Send the preview's own form, and return the page after it."""
    sent = dict(re.findall(r'<input type="hidden" name="([a-z]+-\d+)" value="([^"]*)"', page))
    sent |= dict(re.findall(r'<textarea name="(note-\d+)" hidden>\n(.*?)</textarea>', page, re.DOTALL))
    address = f"/instruments/{talks.instrument}/positions/clauses/bring-in"
    form = {**sent, "take": str(CONDUCT), "act": "confirm"}
    return client.post(address, data=form, follow_redirects=True).text


def recorded(store: Store) -> list[tuple[str, str, str, str]]:
    """Return the positions on words: by whom, on which version, what, and why."""
    with store.reading() as db:
        rows = db.scalars(select(TextPosition).order_by(TextPosition.id))
        return [(row.delegation.name, row.version.code, row.stance.value, row.note) for row in rows]


def test_the_form_has_every_clause_with_its_words(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sheet = sheet_of(form_of(client_for(cast.nadia), talks))

    assert [cell.value for cell in sheet["A"]] == ["Clause", "Article 1", "Article 2", "Article 3"]
    assert str(sheet.data_validations.dataValidation[0].sqref) == "D2:D4"
    assert sheet.cell(CONDUCT, WORDING).value == talks.version


def test_what_was_filled_in_is_shown_and_then_recorded_on_the_words_that_were_read(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia = client_for(cast.nadia)
    file = filled(form_of(nadia, talks), (CONDUCT, STANCE, "Oppose"), (CONDUCT, NOTE, "Too strong."))
    status, page = brought(nadia, talks, file)

    assert (status, recorded(store)) == (200, [])
    assert "Article 2: oppose" in words(page)
    assert "1 position recorded" in confirmed(nadia, talks, page)
    assert recorded(store) == [("Arvenia", talks.version, "oppose", "Too strong.")]


def test_the_next_form_says_it_and_brought_back_as_it_is_says_nothing_new(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia = client_for(cast.nadia)
    confirmed(nadia, talks, brought(nadia, talks, filled(form_of(nadia, talks), (CONDUCT, STANCE, "support")))[1])
    again = form_of(nadia, talks)

    assert sheet_of(again).cell(CONDUCT, STANCE).value == "support"
    assert brought(nadia, talks, again)[0] == 422
    assert sheet_of(form_of(client_for(cast.bela), talks)).cell(CONDUCT, STANCE).value in (None, "")


def test_one_paragraph_is_taken_a_position_on_where_somebody_speaks_of_it(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    bela = client_for(cast.bela)
    page = bela.get(f"/clauses/{talks.objective}/positions").text
    version = re.search(r'name="text" value="(\w+)"', page)
    assert version
    said = {"text": version[1], "paragraph": "2", "stance": "reserve", "reach": "all participants"}
    assert bela.post(f"/clauses/{talks.objective}/positions", data=said).status_code == 302
    nadia = client_for(cast.nadia)
    file = form_of(nadia, talks)

    assert sheet_of(file).cell(CONDUCT, WORDS).value == f"{talks.objective}/2"
    confirmed(nadia, talks, brought(nadia, talks, filled(file, (CONDUCT, STANCE, "support")))[1])
    with store.reading() as db:
        assert [row.paragraph for row in db.scalars(select(TextPosition))] == ["2", "2"]


def test_words_that_have_changed_and_words_that_are_gone_are_not_recorded(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia = client_for(cast.nadia)
    file = filled(form_of(nadia, talks), (CONDUCT, STANCE, "oppose"), (4, STANCE, "support"), (4, WORDS, "gone"))
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "damage", "impair")
    status, page = brought(nadia, talks, file)

    assert status == 200
    assert "the clause has changed since the form was taken along" in page
    assert "these words stand in the text no more" in page
    assert "Record what is ticked" not in page


def test_it_is_offered_beside_the_matrix_to_who_takes_positions(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"/instruments/{talks.instrument}/positions/clauses"

    assert f"{address}/bring-in" in client_for(cast.nadia).get(address, query_string={"show": "all"}).text
    assert f"{address}/bring-in" not in client_for(cast.sefa).get(address, query_string={"show": "all"}).text
    assert "Take the form along" in client_for(cast.nadia).get(f"{address}/bring-in").text


@pytest.mark.parametrize("form", ["form.xlsx", "bring-in"])
def test_who_takes_no_position_gets_no_form(client_for: ClientFor, cast: Cast, talks: Talks, form: str) -> None:
    address = f"/instruments/{talks.instrument}/positions/clauses/{form}"

    assert client_for(cast.sefa).get(address).status_code == 403
    assert client_for(cast.obi).get(address).status_code == 404


def test_a_form_of_another_delegation_is_refused_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    file = filled(form_of(client_for(cast.nadia), talks), (CONDUCT, STANCE, "support"))
    status, page = brought(client_for(cast.bela), talks, file)

    assert status == 422
    assert "made for Arvenia" in page
