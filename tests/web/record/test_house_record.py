"""The record as the administrator reads it."""

import hashlib
import re
from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import delete, update

from negotiate.models import Chain, RecordEntry
from negotiate.store import Store
from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]


def test_an_act_of_administration_is_in_the_journal(client_for: ClientFor, cast: Cast) -> None:
    client_for(cast.ada).post("/groups", data={"name": "Islands", "short_name": "ISL"})

    page = client_for(cast.ada).get("/record").text

    assert re.search(r'added the group <a href="/groups/\w+"><bdi>Islands</bdi></a>', page)
    assert "<bdi>Ada Administrator</bdi></b>" in page


def test_an_entry_shows_what_its_seal_is_over(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.ada)
    client.post("/groups", data={"name": "Islands", "short_name": "ISL"})
    sealed = client.get("/record/1?as=sealed").data

    assert hashlib.sha256(sealed).hexdigest() in client.get("/record/1").text


def test_an_empty_journal_says_what_will_be_here(client_for: ClientFor, cast: Cast, store: Store) -> None:
    with store.writing() as db:
        db.execute(delete(RecordEntry))
        db.execute(delete(Chain))

    assert "The record will be here" in client_for(cast.ada).get("/record").text


def test_a_page_that_is_not_there_is_not_found(client_for: ClientFor, cast: Cast) -> None:
    assert client_for(cast.ada).get("/record?page=2").status_code == 404


def test_a_whole_record_is_said_to_be_whole(client_for: ClientFor, cast: Cast) -> None:
    client_for(cast.ada).post("/groups", data={"name": "Islands", "short_name": "ISL"})

    assert "The record is whole" in client_for(cast.ada).get("/record/verification").text


def test_a_changed_entry_is_found(client_for: ClientFor, store: Store, cast: Cast) -> None:
    client_for(cast.ada).post("/groups", data={"name": "Islands", "short_name": "ISL"})
    with store.writing() as db:
        db.execute(update(RecordEntry).values(actor="somebody else"))

    assert "house: entry 1 does not match its hash" in client_for(cast.ada).get("/record/verification").text
