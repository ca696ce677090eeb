"""The pages of positions on published texts: taken, read by those they are told to, changed and withdrawn visibly."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.state.text.publications import latest_publication
from negotiate.web.app import House
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def text(app: House, talks: Talks) -> str:
    """Return the address of the text that the talks began from."""
    with app.store.reading() as db:
        clause = by_code(db, Clause, talks.conduct)
        publication = latest_publication(db, clause.instrument)
        assert publication is not None  # a text is published when it is brought in
        return f"/publications/{publication.code}"


def test_a_position_stands_on_the_page_of_the_text_and_is_withdrawn_visibly(
    client_for: ClientFor, cast: Cast, talks: Talks, text: str
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    typed = {"stance": "reserve", "note": "As a basis only.", "reach": "all participants"}
    code = nadia.post(f"{text}/positions", data=typed).location.partition("#position-")[2]
    beside, table = bela.get(text).text, bela.get(f"/instruments/{talks.instrument}/positions/clauses").text
    nadia.post(f"/publication-positions/{code}/withdrawal")
    page = bela.get(f"{text}/positions").text

    assert "As a basis only." in beside
    assert "whole text" in table
    assert "1 earlier position" in page
    assert "No position that you can read" in page


def test_what_is_noted_for_one_s_own_delegation_is_on_its_pages_alone(
    client_for: ClientFor, cast: Cast, text: str
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    bela.get(text)
    nadia.post(f"{text}/positions", data={"stance": "oppose", "note": "Never.", "reach": "own delegation"})

    assert "Never." in nadia.get(text).text
    assert "Positions on this text" not in bela.get(text).text


def test_who_has_not_said_who_reads_it_gets_the_form_back_as_it_was_filled_in(
    client_for: ClientFor, cast: Cast, text: str
) -> None:
    again = client_for(cast.nadia).post(f"{text}/positions", data={"stance": "reserve", "note": "In capital."})

    assert again.status_code == 422
    assert "Choose who will read it." in again.text
    assert "In capital." in again.text


def test_it_is_in_the_file_of_the_table(client_for: ClientFor, cast: Cast, talks: Talks, text: str) -> None:
    nadia = client_for(cast.nadia)
    nadia.post(f"{text}/positions", data={"stance": "support", "reach": "all participants"})
    table = nadia.get(f"/instruments/{talks.instrument}/positions/clauses/table.csv").text

    assert "As published,whole text,Basis text,support" in table
