"""Bringing a file in: what is no TBX is refused in words."""

from collections.abc import Callable
from io import BytesIO

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_file_that_is_no_tbx_is_refused_with_a_sentence(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    file = {"file": (BytesIO(b"\xff\xfe not text"), "terms.tbx")}
    answer = client_for(cast.nadia).post(
        f"/instruments/{talks.instrument}/terms/import", data=file, content_type="multipart/form-data"
    )

    assert answer.status_code == 422
    assert "not UTF-8" in answer.text
