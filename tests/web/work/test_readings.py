"""The preview of a file that was read as long work."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_of_work_that_reads_no_file_there_is_no_preview(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    sent = {"kind": "everything that one may read"}
    address = nadia.post(f"/instruments/{talks.instrument}/work", data=sent).location or ""

    with nadia.get(f"{address}/file") as file:
        assert file.status_code == 200
    assert nadia.get(f"{address}/preview").status_code == 404
