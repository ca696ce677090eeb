"""Bringing a file in: what is no TBX is refused in words."""

from collections.abc import Callable
from io import BytesIO

from flask.testing import FlaskClient

from negotiate.exporting.tbx import Concept, TbxLanguage, TbxTerm, to_tbx
from tests.cast import Cast, Player
from tests.web.talks import Talks

CONCEPT = Concept(
    "c1",
    (
        TbxLanguage("en", (TbxTerm("hospital"), TbxTerm("infirmary", True, "It is old."))),
        TbxLanguage("fr", (TbxTerm("hôpital"),)),
    ),
    (),
)
ClientFor = Callable[[Player], FlaskClient]


def test_a_file_that_is_no_tbx_is_refused_with_a_sentence(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    file = {"file": (BytesIO(b"\xff\xfe not text"), "terms.tbx")}
    answer = client_for(cast.nadia).post(
        f"/instruments/{talks.instrument}/terms/import", data=file, content_type="multipart/form-data"
    )

    assert answer.status_code == 422
    assert "not UTF-8" in answer.text


def test_a_preview_that_is_confirmed_twice_writes_each_remark_once(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/terms"
    client.post(address, data={"term": "hospital", "kind": "note", "words": "A place of care."})
    sent = {"words": to_tbx("Terms", "en", [CONCEPT]).decode(), "take": "0", "act": "confirm"}

    first = client.post(f"{address}/import", data=sent, follow_redirects=True).text
    second = client.post(f"{address}/import", data=sent, follow_redirects=True).text

    assert "1 remark is in the register" in first
    assert "This was brought in already" in second
    assert client.get(f"{address}.csv").text.count("infirmary") == 1
    assert "hôpital" not in client.get(f"{address}.csv").text
