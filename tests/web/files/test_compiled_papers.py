"""Compilations as files: all that is on the table, with names or without a trace of them."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Amendment, Compilation
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.exporting.pdf.reading import everything, words
from tests.operations.negotiation import begun, inserted
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_what_is_on_the_table_is_printed_in_its_place_with_whose_it_is(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        inserted(db, cast.nadia, begun(db, talks.instrument).conduct, "Article 2 bis", "States report.")
    printed = words(client_for(cast.nadia).get(f"/instruments/{talks.instrument}/compilation/take-along.pdf").data)
    written = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/compilation/take-along.docx").data
    said = " ".join(one.text for one in Document(BytesIO(written)).paragraphs)

    for text in (printed, said):
        assert "should" in text
        assert "must" in text
        assert "Belmara" in text
        assert "Article 2 bis" in text
        assert "States report." in text


@pytest.mark.parametrize("form", ["docx", "odt", "pdf"])
def test_a_masked_compilation_holds_no_name_and_no_address_of_an_amendment(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, form: str
) -> None:
    chen = client_for(cast.chen)
    chen.post(f"/instruments/{talks.instrument}/compilations", data={"title": "Proposals", "naming": "masked"})
    with store.reading() as db:
        codes = list(db.scalars(select(Amendment.code)))
        code = db.scalars(select(Compilation.code)).one()
    file = chen.get(f"/compilations/{code}/take-along.{form}").data
    said = everything(file) if form == "pdf" else all_parts(file)

    assert "must" in said
    assert not [trace for trace in ("Arvenia", "Belmara", *codes) if trace in said]


@pytest.mark.parametrize(("asked", "numbers"), [("", False), ("?lines=page", True), ("?lines=running", True)])
def test_its_lines_are_numbered_where_that_is_asked_for(
    client_for: ClientFor, cast: Cast, talks: Talks, asked: str, numbers: bool
) -> None:
    client, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/compilation"

    assert f"{address}/take-along.pdf?lines=page" in client.get(address).text
    written = all_parts(client.get(f"{address}/take-along.docx{asked}").data)
    assert ("lnNumType" in written) is numbers
    printed = everything(client.get(f"{address}/take-along.pdf{asked}").data)
    assert (len(printed) > len(everything(client.get(f"{address}/take-along.pdf").data))) is numbers


def test_who_may_not_read_what_is_on_the_table_gets_no_file(client: FlaskClient, cast: Cast, talks: Talks) -> None:
    assert client.get(f"/instruments/{talks.instrument}/compilation/take-along.pdf").status_code == 404


def all_parts(file: bytes) -> str:
    """Return all that a file of Word holds, part by part."""
    with ZipFile(BytesIO(file)) as archive:
        return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())
