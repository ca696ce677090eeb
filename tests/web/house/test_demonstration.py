"""The demonstration's way in."""

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from negotiate.web.app import create_app
from tests.cast import Cast


@pytest.fixture
def demo(store: Store) -> FlaskClient:
    """Return a browser of a demonstration."""
    return create_app(store, secret_key="not a secret", demo=True, testing=True).test_client()


def test_the_sign_in_offers_everybody_by_role(demo: FlaskClient, cast: Cast) -> None:
    page = demo.get("/sign-in").text

    assert page.index(cast.sefa.name) < page.index(cast.hugo.name) < page.index(cast.bela.name)
    assert "observer, Digital Watch" in page


def test_one_click_signs_in(demo: FlaskClient, cast: Cast) -> None:
    demo.post("/demonstration/session", data={"person": cast.nadia.code})

    assert cast.nadia.name in demo.get("/").text


def test_somebody_who_is_not_there_cannot_be_tried(demo: FlaskClient, cast: Cast) -> None:
    assert demo.post("/demonstration/session", data={"person": "zzz"}).status_code == 404


def test_there_is_no_such_way_into_a_real_house(client: FlaskClient, cast: Cast) -> None:
    assert client.post("/demonstration/session", data={"person": cast.nadia.code}).status_code == 404
    assert cast.nadia.name not in client.get("/sign-in").text
