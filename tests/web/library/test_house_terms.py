"""The register that all texts of a house share, through the web."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
RAID = {"term": "services", "tongue": "en", "kind": "discouraged", "words": "soft target", "reason": "It aims."}


def test_what_the_house_writes_stands_beside_its_texts_and_whoever_drafts(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sefa = client_for(cast.sefa)
    written = sefa.post("/terms", data=RAID, follow_redirects=True).text
    register = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/terms?open=services").text
    typed = {"base": talks.version, "body": "A State shall not damage soft targets."}
    live = client_for(cast.bela).post(f"/clauses/{talks.conduct}/previews", data=typed).text
    taken_off = sefa.post(re.findall(r"/terms/\w+/delete", written)[0], follow_redirects=True).text

    assert "It aims." in written
    assert "the house, for all its texts" in register
    assert "We do not share this" not in register
    assert "use “services” instead" in " ".join(live.split())
    assert "It aims." not in taken_off


def test_what_was_typed_stays_where_it_is_refused(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.sefa).post("/terms", data={**RAID, "reason": ""})

    assert answer.status_code == 422
    assert 'value="soft target"' in answer.text


def test_a_delegate_reads_and_does_not_write(client_for: ClientFor, cast: Cast) -> None:
    nadia = client_for(cast.nadia)

    assert nadia.get("/terms").status_code == 200
    assert "Write in it" not in nadia.get("/terms").text
    assert nadia.get("/terms/new").status_code == 403
