"""What is long is led to long work; what is short is given at once."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from negotiate.models import Audience, Instrument
from negotiate.store import Store
from negotiate.web.work import bounds
from negotiate.web.work.bounds import is_long_to_read
from tests.cast import Cast, Player
from tests.importing.word.files import zipped
from tests.web.files.test_outcome_papers import closed
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TEXT, TABLE = "/instruments/{}/take-along.pdf", "/instruments/{}/compilation/take-along.pdf"


@pytest.fixture(autouse=True)
def nothing_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the smallest text be long."""
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 10)
    monkeypatch.setattr(bounds, "MOST_WEIGHT", 1)
    monkeypatch.setattr(bounds, "MOST_IN_TABLE", -1)


def test_a_long_pdf_is_led_to_long_work_with_all_that_was_asked(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    answer = client_for(cast.bela).get(TEXT.format(talks.instrument) + "?text=working&lines=page")

    page = client_for(cast.bela).get(answer.location).text
    assert (answer.status_code, "This is long work." in page) == (302, True)
    assert '<input type="hidden" name="lines" value="page">' in page
    assert '<input type="hidden" name="kind" value="text as PDF">' in page


def test_so_is_a_long_compilation_as_pdf_but_not_as_word(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = TABLE.format(talks.instrument)
    client = client_for(cast.bela)

    assert "what+is+on+the+table+as+PDF" in client.get(address).location
    assert client.get(address.replace(".pdf", ".docx")).status_code == 200


def test_so_is_the_outcome_of_a_round(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    code, client = closed(store, cast, "en", "States protect hospitals."), client_for(cast.sefa)

    answer = client.get(f"/rounds/{code}/outcome/take-along.pdf")
    assert "outcome+of+a+round+as+PDF" in answer.location
    assert f'<input type="hidden" name="round" value="{code}">' in client.get(answer.location).text
    assert client.get(f"/rounds/{code}/outcome/take-along.odt").status_code == 200


@pytest.mark.parametrize("table", ["record", "amendments", "positions", "changes", "positions/clauses"])
def test_so_is_a_table_as_pdf_but_not_for_a_spreadsheet(
    client_for: ClientFor, cast: Cast, talks: Talks, table: str
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/{table}/table"

    answer = client.get(f"{address}.pdf?show=all")
    assert "kind=table+as+PDF" in answer.location
    assert f'name="table" value="{address}.pdf?show=all"' in client.get(answer.location).text
    assert client.get(f"{address}.xlsx?show=all").status_code == 200


def test_a_table_that_no_press_could_print_in_time_is_refused_with_what_to_do_instead(
    client_for: ClientFor, cast: Cast, talks: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_PRINTED", 10)

    refused = client_for(cast.bela).get(f"/instruments/{talks.instrument}/record/table.pdf")

    assert refused.status_code == 422
    assert "Take it along for a spreadsheet" in refused.text


def test_so_is_everything_of_a_large_text(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.bela).post(f"/instruments/{talks.instrument}/take-along/everything")

    assert "/work?kind=everything+that+one+may+read" in answer.location


def test_who_has_not_signed_in_has_no_work_and_waits(client: FlaskClient, store: Store, talks: Talks) -> None:
    with store.engine.begin() as connection:
        connection.execute(update(Instrument).values(audience=Audience.PUBLIC))

    assert client.get(TEXT.format(talks.instrument)).data.startswith(b"%PDF")


def test_a_file_is_weighed_by_what_there_is_to_read_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_READ", 100)
    pictures = zipped({"word/document.xml": b"<a/>", "word/media/image1.png": b"x" * 500})
    words = zipped({"word/document.xml": b"<a>" + b" " * 500})

    assert [is_long_to_read(raw) for raw in (b"x" * 101, b"x" * 100, pictures, words)] == [True, False, False, True]
