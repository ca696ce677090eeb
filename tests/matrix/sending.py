"""How a form is sent to an address: as browsers send it, and as programs do where the address is for them."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.importing.word.files import docx, p, r

#: What stands for what in a scene.
Known = Mapping[str, str]
#: Of a draft, whatever stands there is meant.
WHATEVER = {"If-Match": "*"}


def filled_in(words: Any, known: Known) -> Any:
    """Return what a form sends with its `{names}` filled in, also in what is put together of parts.

    >>> filled_in({"on": {"clause": "{clause}"}, "asks": ["{clause}"]}, {"clause": "bcd"})
    {'on': {'clause': 'bcd'}, 'asks': ['bcd']}
    """
    match words:
        case str():
            return words.format_map(known)
        case int():
            return words
        case list():
            return [filled_in(part, known) for part in words]
        case _:
            return {name.format_map(known): filled_in(part, known) for name, part in words.items()}


def send(client: FlaskClient, method: str, address: str, form: Mapping[str, Any]) -> TestResponse:
    """Send a form, and return the answer; what it says of a file is sent as one of Word that says it."""
    if address.startswith("/api/") and method != "GET":
        return client.open(address, method=method, json=dict(form), headers=WHATEVER)
    said = dict(form)
    if "file" in said:
        said["file"] = (BytesIO(docx(p(r(said["file"])))), "sent.docx")
    return client.open(address, method=method, data=said)
