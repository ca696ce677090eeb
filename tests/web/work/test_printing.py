"""What is published is set: by the worker, or by the house where none runs; what cannot be is told once."""

import logging
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.errors import Unavailable
from negotiate.models import Printing, Publication
from negotiate.operations.work.workers import sign_on
from negotiate.store import Store
from negotiate.web.work import bounds, printing
from negotiate.web.work.printing import print_next
from tests.cast import Cast, Player
from tests.web.publishing.test_preparations import prepare
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def set_texts(store: Store) -> list[str]:
    """Return the titles of the publications that have been set."""
    with store.reading() as db:
        return list(db.scalars(select(Publication.title).join(Printing)))


def publish(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    """Publish the text of the round by two, on their pages."""
    prepared = prepare(client_for(cast.sefa), talks)
    assert client_for(cast.sten).post(f"{prepared}/approval").status_code == 302


def test_what_has_not_been_set_is_set_one_after_another(app: Flask, store: Store, talks: Talks) -> None:
    assert print_next(app, set())
    assert set_texts(store) == ["Basis text"]
    assert not print_next(app, set())


def test_what_cannot_be_set_is_told_and_not_tried_again(
    app: Flask, store: Store, talks: Talks, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> bytes:
        raise Unavailable("No font of this house has the sign.")

    monkeypatch.setattr(printing, "print_issued", fail)
    unset: set[str] = set()

    with caplog.at_level(logging.WARNING):
        assert print_next(app, unset)
    assert "was not set: No font of this house has the sign." in caplog.text
    assert not print_next(app, unset)
    assert set_texts(store) == []


def test_what_is_published_is_set_at_once_where_no_worker_runs(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    publish(client_for, cast, talks)

    assert set_texts(store) == ["Revised text"]


def test_it_is_left_to_the_worker_where_one_runs(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    with store.writing() as db:
        sign_on(db)
    publish(client_for, cast, talks)

    assert set_texts(store) == []


def test_a_long_text_keeps_nobody_waiting_when_it_is_published(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 10)
    publish(client_for, cast, talks)

    assert set_texts(store) == []
