"""The journal, and who has come in, for programs."""

import hashlib
import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.programs import given, items
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_the_journal_is_read_part_by_part_newest_first(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, read = client_for(cast.nadia), []
    address = f"/api/v1/instruments/{talks.instrument}/record?limit=4"
    whole = nadia.get(f"/api/v1/instruments/{talks.instrument}/record").json
    first = nadia.get(address).json
    assert first is not None
    assert whole is not None
    second = nadia.get(first["next"]).json
    assert second is not None
    read = first["items"] + second["items"]

    assert [entry["number"] for entry in read] == list(range(len(whole["items"]), 0, -1))[:8]
    assert read == whole["items"][:8]
    assert (read[0]["who"], read[0]["seat"]) == ("Bela of Belmara", "Belmara")


def test_an_entry_goes_by_its_number(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/api/v1/instruments/{talks.instrument}/record"

    assert client_for(cast.nadia).get(f"{address}?after=last").status_code == 422


def test_a_program_is_told_for_whom_it_has_come_in(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    hers = client_for(cast.nadia).get("/api/v1/me").json

    assert hers == {
        "name": "Nadia of Arvenia",
        "places": [{"role": "negotiator", "delegation": "Arvenia"}],
        "scope": "read and write",
        "instrument": "",
    }
    assert client.get("/api/v1/me").json == {"name": "nobody", "places": [], "scope": "none", "instrument": ""}


def test_a_program_is_told_in_which_text_its_token_holds(
    client_for: ClientFor, client: FlaskClient, cast: Cast, talks: Talks
) -> None:
    asked = {"name": "Table", "scope": "read", "instrument": talks.instrument, "last_day": "2026-12-31"}
    (secret,) = re.findall(r'class="address">([^<]+)<', client_for(cast.nadia).post("/account/tokens", data=asked).text)
    told = client.get("/api/v1/me", headers={"Authorization": f"Bearer {secret}"}).json

    assert (told["scope"], told["instrument"]) == ("read", talks.instrument)


def test_an_entry_is_given_with_all_that_its_seal_is_over(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"instruments/{talks.instrument}/record"
    newest = items(nadia, address)[0]
    found = given(nadia, f"{address}/{newest['number']}")

    assert found["entry"] == newest
    assert hashlib.sha256(found["sealed"].encode()).hexdigest() == newest["hash"]
    assert (found["is_newest"], found["contests"]) == (True, [])
    assert nadia.get(f"/api/v1/{address}/9999").status_code == 404
