"""The links under a person's name: what each may follow, and no more."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player

Browser = Callable[[Player], FlaskClient]
OF_THE_HOUSE = ["/people", "/delegations", "/groups", "/record"]


def test_everybody_can_change_her_password(client_for: Browser, cast: Cast) -> None:
    page = client_for(cast.olu).get("/account/password")

    assert 'href="/account/password"' in page.text


@pytest.mark.parametrize("address", OF_THE_HOUSE)
def test_the_administrator_is_led_to_the_house(client_for: Browser, cast: Cast, address: str) -> None:
    page = client_for(cast.ada).get("/account/password")

    assert f'href="{address}"' in page.text


@pytest.mark.parametrize("address", OF_THE_HOUSE)
def test_nobody_else_is(client_for: Browser, cast: Cast, address: str) -> None:
    page = client_for(cast.sefa).get("/account/password")

    assert f'href="{address}"' not in page.text
