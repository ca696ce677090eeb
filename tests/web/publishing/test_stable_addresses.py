"""Addresses that last, and what public pages tell search engines."""

import json
import re
from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import select, update

from negotiate.models import Audience, Instrument, Publication
from negotiate.store import Store
from negotiate.web.app import House
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def basis(store: Store) -> str:
    """Return the code of the text that the negotiation began from."""
    with store.reading() as db:
        return db.scalars(select(Publication.code)).one()


def opened(store: Store, title: str = "Convention") -> None:
    """Let everybody read what is published."""
    with store.writing() as db:
        db.execute(update(Instrument).values(audience=Audience.PUBLIC, title=title))


def told(page: str) -> dict[str, Any]:
    """Return what a page tells search engines."""
    [said] = LINKED.findall(page)
    found: dict[str, Any] = json.loads(said)
    return found


def test_an_address_leads_to_the_page_of_its_paragraph(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, address = client_for(cast.nadia), f"/eli/{talks.instrument}"

    assert client.get(address).location == f"/instruments/{talks.instrument}"
    assert client.get(f"{address}/art_1/para_2").location == f"/clauses/{talks.objective}#2"
    assert client.get(f"{address}/art_2/basis/en").location == f"/publications/{basis(store)}#{talks.conduct}"
    assert client.get(f"{address}/art_9").status_code == 404
    assert client_for(cast.olu).get(f"{address}/art_2").status_code == 404


def test_a_publication_shows_the_address_by_which_it_is_cited(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    page = client_for(cast.nadia).get(f"/publications/{basis(store)}").text

    assert f"/eli/{talks.instrument}/basis/en" in page
    assert LINKED.findall(page) == []


def test_a_public_text_is_told_to_search_engines_in_the_words_of_schema_org(
    app: House, talks: Talks, store: Store
) -> None:
    opened(store)
    client = app.test_client()

    work = told(client.get(f"/instruments/{talks.instrument}").text)
    issued = told(client.get(f"/publications/{basis(store)}").text)

    assert (work["@type"], work["@id"], work["name"]) == ("Legislation", f"/eli/{talks.instrument}", "Convention")
    assert issued["exampleOfWork"]["@id"] == work["@id"]
    assert issued["@id"] == f"/eli/{talks.instrument}/basis/en"
    assert [part["legislationIdentifier"] for part in issued["hasPart"]] == ["Article 1", "Article 2", "Article 3"]
    assert {client.get(file["contentUrl"]).status_code for file in issued["encoding"]} == {200}
    assert client.get(issued["hasPart"][1]["@id"]).location == f"/publications/{basis(store)}#{talks.conduct}"


def test_no_title_breaks_out_of_what_is_told(app: House, talks: Talks, store: Store) -> None:
    opened(store, "</script><script>alert(1)</script>")

    page = app.test_client().get(f"/instruments/{talks.instrument}").text

    assert told(page)["name"] == "</script><script>alert(1)</script>"
    assert "<script>alert" not in page


def test_pages_of_a_text_that_is_not_public_tell_search_engines_nothing(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    assert LINKED.findall(client_for(cast.nadia).get(f"/instruments/{talks.instrument}").text) == []
