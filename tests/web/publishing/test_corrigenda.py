"""A corrigendum on its pages: prepared by one, approved by another, with its own redline."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Clause, Publication
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def basis(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of the basis text, of which one clause has been corrected."""
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "damage", "impair")
        return db.scalars(select(Publication.code)).one()


def test_a_corrigendum_is_published_beside_the_text(
    client_for: ClientFor, cast: Cast, talks: Talks, basis: str
) -> None:
    first, second = client_for(cast.sefa), client_for(cast.sten)
    shown = first.get(f"/publications/{basis}/corrigenda/new").text
    address = first.post(f"/publications/{basis}/corrigenda", data={"symbol": "A/1/Corr.1"}).location
    page = second.post(f"{address}/approval", follow_redirects=True).text

    assert "impair</ins>" in shown
    assert "Corrigendum to Basis text" in page
    assert "Corrected by" in first.get(f"/publications/{basis}").text


def test_the_redline_of_a_corrigendum_is_against_what_it_corrects(
    client_for: ClientFor, cast: Cast, talks: Talks, basis: str
) -> None:
    first, second = client_for(cast.sefa), client_for(cast.sten)
    address = first.post(f"/publications/{basis}/corrigenda").location
    code = second.post(f"{address}/approval").location.rpartition("/")[2]
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/changes?before={basis}&after={code}").text

    assert "damage</del>" in page


def test_an_empty_corrigendum_is_refused(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    with store.reading() as db:
        code = db.scalars(select(Publication.code)).one()
    page = client_for(cast.sefa).post(f"/publications/{code}/corrigenda")

    assert page.status_code == 422
    assert "Nothing has been corrected" in page.text
