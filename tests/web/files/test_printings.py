"""A publication as PDF: the same file for everybody and for ever, and by its lines everybody finds the same words."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.exporting.paper.values import Paper
from negotiate.exporting.pdf import press
from negotiate.exporting.pdf.line_map import BlockLines, PrintedLine
from negotiate.store import Store
from negotiate.web.files import printings
from tests.cast import Cast, Player
from tests.exporting.pdf import reading
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def basis(client_for: ClientFor, cast: Cast, talks: Talks) -> str:
    """Return the code of the text that the negotiation began from."""
    answer = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/publications").json
    assert answer is not None
    return answer["items"][0]["code"]


def address(talks: Talks, basis: str, lines: str = "page") -> str:
    return f"/instruments/{talks.instrument}/take-along.pdf?text={basis}&lines={lines}"


def test_everybody_gets_the_file_that_was_set_first_whatever_changes_in_the_program(
    client_for: ClientFor, cast: Cast, talks: Talks, basis: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = client_for(cast.nadia).get(address(talks, basis)).data
    monkeypatch.setattr(press, "_CHILD", press._CHILD.with_name("gone"))

    with clock.at(clock.now() + timedelta(days=400)):
        later = client_for(cast.sefa).get(address(talks, basis)).data

    assert first == later
    assert "Issued on" in reading.words(first)
    assert "Taken along" not in reading.words(first)


def test_numbers_that_run_on_are_handed_out_only_with_the_same_lines(
    client_for: ClientFor, cast: Cast, talks: Talks, basis: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_for(cast.nadia)
    assert client.get(address(talks, basis)).status_code == 200
    assert client.get(address(talks, basis, "running")).status_code == 200
    monkeypatch.setattr(printings, "to_measured_pdf", set_otherwise)

    refused = client.get(address(talks, basis, ""))

    assert refused.status_code == 503
    assert "This text was issued with other lines" in refused.text


def set_otherwise(paper: Paper) -> tuple[bytes, tuple[BlockLines, ...]]:
    """Set a paper as a later typesetter might, in which every line stands one further down."""
    file, clauses = press.to_measured_pdf(paper)
    return file, tuple(tuple((first, below(last)) for first, last in filter(None, blocks)) for blocks in clauses)


def below(line: PrintedLine) -> PrintedLine:
    """Return the next line."""
    return PrintedLine(line.page, line.on_page + 1, line.running + 1)


def test_a_clause_tells_its_lines_once_its_text_has_been_set(
    client_for: ClientFor, cast: Cast, talks: Talks, basis: str
) -> None:
    client = client_for(cast.bela)
    assert "Cited by line" not in client.get(f"/clauses/{talks.conduct}").text

    client.get(address(talks, basis))

    page = client.get(f"/clauses/{talks.conduct}").text
    assert "page 1, lines 4–5 of <bdi>Basis text</bdi>" in page
    assert "A file with changes marked has other lines." in page


@pytest.mark.parametrize("typed", ["page 1, line 4", "p. 1 l. 4", "línea 4", "第1页第4行", "Basis text, ligne 4"])
def test_a_line_is_found_as_people_cite_it(
    client_for: ClientFor, cast: Cast, talks: Talks, basis: str, typed: str
) -> None:
    client = client_for(cast.bela)
    client.get(address(talks, basis))

    page = client.get(f"/instruments/{talks.instrument}/find", query_string={"q": typed}).text

    assert f'<a href="/publications/{basis}#{talks.conduct}">' in page
    assert "Article 2" in page


def test_a_line_that_there_is_not_is_said_not_to_be(
    client_for: ClientFor, cast: Cast, talks: Talks, basis: str
) -> None:
    client = client_for(cast.bela)
    client.get(address(talks, basis))

    found = client.get(f"/instruments/{talks.instrument}/find", query_string={"q": "page 7, line 3", "text": basis})

    assert "has no such line" in found.text


def test_whoever_may_not_read_a_text_learns_no_line_of_it(
    client_for: ClientFor, client: FlaskClient, cast: Cast, talks: Talks, basis: str, store: Store
) -> None:
    client_for(cast.nadia).get(address(talks, basis))

    assert client.get(address(talks, basis)).status_code != 200
    assert client.get(f"/api/v1/publications/{basis}/lines").status_code in (401, 403, 404)
    assert client.get(f"/instruments/{talks.instrument}/find?q=line+3").status_code != 200
