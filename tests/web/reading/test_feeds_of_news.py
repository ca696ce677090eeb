"""Atom feeds in a browser: public where the instrument is, a secret address shown once, and nothing sent twice."""

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

from flask.testing import FlaskClient

from negotiate.models import Audience
from negotiate.operations.text.instruments import set_audience
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_of_publications_is_public_where_the_instrument_is(
    client: FlaskClient, cast: Cast, talks: Talks, store: Store
) -> None:
    address = f"/instruments/{talks.instrument}/publications.atom"
    assert client.get(address).status_code != 200
    with store.writing() as db:
        set_audience(db, cast.sefa.actor, talks.instrument, Audience.PUBLIC)

    answer = client.get(address)
    again = client.get(address, headers={"If-None-Match": answer.headers["ETag"]})

    assert answer.mimetype == "application/atom+xml"
    assert ET.fromstring(answer.data).findtext(f"{ATOM}entry/{ATOM}title") == "Basis text"
    assert again.status_code == 304


def test_ones_own_address_is_shown_once_and_ends(
    client_for: Callable[[Player], FlaskClient], client: FlaskClient, cast: Cast, talks: Talks
) -> None:
    nadia = client_for(cast.nadia)
    found = re.search(r"http://localhost(/feeds/[\w-]+\.atom)", nadia.post("/account/news").text)
    assert found is not None
    answer = client.get(found[1])
    again = client.get(found[1], headers={"If-None-Match": answer.headers["ETag"]})

    assert "Amendment 2 was tabled on Article 2" in answer.text
    assert found[1] not in answer.text
    assert found[1] not in nadia.get("/account/reminders").text
    assert again.status_code == 304

    nadia.post("/account/news/delete")
    assert client.get(found[1]).status_code == 404
