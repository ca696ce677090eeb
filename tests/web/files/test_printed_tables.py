"""A table that is printed as long work is that of its own text alone, and of whoever asked for it."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate.errors import NotFound
from negotiate.store import Store
from negotiate.web.files.printed_tables import printed_table
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_each_sees_the_table_as_she_would_on_its_page(
    app: Flask, client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    address = f"/instruments/{talks.instrument}/amendments/table.pdf?show=all"
    with app.test_request_context(), store.reading() as db:
        hers, his = (
            printed_table(db, player.actor, talks.instrument, address).sheet for player in (cast.nadia, cast.bela)
        )

    assert [row[1] for row in hers.rows] == [None, 1, 2]
    assert [row[1] for row in his.rows] == [1, 2]


def test_the_table_of_another_text_is_not_printed_under_the_name_of_this_one(
    app: Flask, client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    address = f"/instruments/{talks.instrument}/record/table.pdf"

    with app.test_request_context(), store.reading() as db, pytest.raises(NotFound):
        printed_table(db, cast.nadia.actor, "another", address)
