"""The pages of long work: asked for, followed, taken along, given up; without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.operations.work.workers import sign_on
from negotiate.state.house.long_work import KEPT_FOR
from negotiate.store import Store
from negotiate.web.work.carrying import do_next
from tests.cast import Cast, Player
from tests.web.files.everything.opening import unpacked
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture(autouse=True)
def folder(app: Flask, tmp_path: Path) -> Path:
    """Return the folder of the files, which is empty."""
    app.work_folder = tmp_path
    return tmp_path


@pytest.fixture
def worked(store: Store) -> None:
    """Let a worker be there."""
    with store.writing() as db:
        sign_on(db)


def ask(client: FlaskClient, talks: Talks, kind: str = "everything that one may read") -> str:
    """Ask for work, and return the address of its page."""
    return client.post(f"/instruments/{talks.instrument}/work", data={"kind": kind}).location or ""


def test_where_no_worker_is_there_it_is_done_while_its_asker_waits(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.nadia)

    page = client.get(address := ask(client, talks)).text

    assert "It is done" in page
    with client.get(f"{address}/file") as answer:
        assert answer.headers["Content-Disposition"] == 'attachment; filename="Convention, everything.zip"'
        assert answer.headers["Cache-Control"] == "no-store"
        assert b"safeguard" in unpacked(answer.data)["private/drafts/01.docx"]
    assert "Convention" in client.get("/work").text


@pytest.mark.usefixtures("worked")
def test_where_a_worker_is_there_one_goes_on_and_comes_back(
    app: Flask, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.nadia)

    waiting = client.get(address := ask(client, talks)).text
    do_next(app)  # type: ignore[arg-type]

    assert "It waits for its turn." in waiting
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in waiting
    assert "data-ended" in client.get(f"{address}?part=1").text
    assert "refresh" not in client.get(address).text


def test_what_waits_where_the_worker_has_gone_is_done_at_a_click(
    client_for: ClientFor, store: Store, cast: Cast, talks: Talks, worked: None
) -> None:
    client = client_for(cast.nadia)
    address = ask(client, talks)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM worker_sign")

    waiting = client.get(address).text
    done = client.post(f"{address}/beginning", follow_redirects=True).text

    assert "Do it now" in waiting
    assert "It is done" in done


def test_a_file_whose_time_is_over_is_a_sentence_and_leads_to_asking_anew(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.nadia)
    address = ask(client, talks)

    with clock.at(clock.now() + KEPT_FOR):
        gone, page = client.get(f"{address}/file"), client.get(address).text

    assert (gone.status_code, "kept no longer" in gone.text) == (404, True)
    assert "What came of it is kept no longer." in page
    assert "Ask for it anew" in page


def test_a_file_that_is_not_there_is_a_sentence(client_for: ClientFor, cast: Cast, talks: Talks, folder: Path) -> None:
    client = client_for(cast.nadia)
    address = ask(client, talks)
    [file.unlink() for file in folder.iterdir()]

    answer = client.get(f"{address}/file")

    assert (answer.status_code, "not on this machine any more" in answer.text) == (404, True)


def test_what_is_given_up_leaves_nothing_behind(client_for: ClientFor, cast: Cast, talks: Talks, folder: Path) -> None:
    client = client_for(cast.nadia)
    address = ask(client, talks)

    page = client.post(f"{address}/end", follow_redirects=True).text

    assert "nothing of it is kept" in page
    assert "given up" in page
    assert list(folder.iterdir()) == []


def test_the_work_of_somebody_else_is_not_there(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = ask(client_for(cast.nadia), talks)
    other = client_for(cast.noor)

    answers = [other.get(address), other.get(f"{address}/file"), other.post(f"{address}/end")]

    assert [answer.status_code for answer in [*answers, other.post(f"{address}/beginning")]] == [404] * 4
    assert address.rpartition("/")[2] not in other.get("/work").text


def test_what_nobody_makes_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/work"

    assert client.get(f"{address}?kind=song").status_code == 404
    assert client.post(address, data={"kind": "song"}).status_code in (404, 422)


def test_who_asks_for_too_much_is_told_so_on_the_page(
    client_for: ClientFor, cast: Cast, talks: Talks, worked: None
) -> None:
    client, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/work"
    [client.post(address, data={"kind": "text as PDF", "lines": lines}) for lines in ("page", "running", "none")]

    answer = client.post(address, data={"kind": "text as PDF"})

    assert (answer.status_code, "Wait for one, or give one up." in answer.text) == (422, True)
