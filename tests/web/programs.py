"""What a program reads of an address: a thing, or the things of a list."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from tests.cast import Player

ClientFor = Callable[[Player], FlaskClient]


def given(client: FlaskClient, address: str) -> dict[str, Any]:
    """Return what an address below /api/v1 gives."""
    answer = client.get(f"/api/v1/{address}")
    assert answer.json is not None
    assert answer.status_code == 200, answer.json
    return dict(answer.json)


def items(client: FlaskClient, address: str) -> list[dict[str, Any]]:
    """Return what an address below /api/v1 lists."""
    return list(given(client, address)["items"])
