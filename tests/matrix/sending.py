"""How a form is sent to an address: as browsers send it, and as programs do where the address is for them."""

from collections.abc import Mapping
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

#: Of a draft, whatever stands there is meant.
WHATEVER = {"If-Match": "*"}


def send(client: FlaskClient, method: str, address: str, form: Mapping[str, Any]) -> TestResponse:
    """Send a form, and return the answer."""
    if address.startswith("/api/") and method != "GET":
        return client.open(address, method=method, json=dict(form), headers=WHATEVER)
    return client.open(address, method=method, data=dict(form))
