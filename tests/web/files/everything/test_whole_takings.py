"""Taking along everything: what a reader may read, in every byte, and what she may not in none."""

from collections.abc import Callable, Iterator

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from negotiate.models import Audience, Circle, Instrument
from tests.browsers import browser
from tests.cast import Cast, Player
from tests.databases import SQLITE, Databases
from tests.matrix.scene.silence import UNTOLD
from tests.matrix.stage import Stage, set_up
from tests.test_whispers import FOUND, SUPPOSED, WORDS, plant
from tests.web.files.everything.opening import unpacked
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
#: Who carries what was said in confidence, by a word that stands nowhere else. What is supposed of drafts stays behind;
#: what Belmara finds, and opens to a group, an observer of that group reads in a text that is open to everyone.
CARRIED = {word: readers for word, (*_, readers) in WORDS.items() if word not in SUPPOSED}
CARRIED |= {word: {*readers, "obi"} for word, (circle, readers) in FOUND.items() if circle is Circle.GROUP}
READERS = ("sefa", "sten", "chen", "nadia", "noor", "hugo", "bela", "olu", "obi", "ada")


@pytest.fixture(scope="module")
def planted(databases: Databases) -> Iterator[Stage]:
    """Return the scene of the matrix, open to everyone, in which words are said in confidence."""
    with databases.new(SQLITE) as url:
        stage = set_up(url)
        with stage.app.store.engine.begin() as connection:
            connection.execute(update(Instrument).values(audience=Audience.PUBLIC))
        plant(stage)
        yield stage
        stage.let_go()


def taken(stage: Stage, name: str, place: str) -> dict[str, bytes]:
    """Return the files that somebody takes along of a text of the scene."""
    code = getattr(stage.scene, place)["instrument"]
    return taken_in(browser(stage.app, getattr(stage.cast, name).secret), code)


def taken_in(client: FlaskClient, code: str) -> dict[str, bytes]:
    """Return the files that somebody takes along in her browser."""
    with client.post(f"/instruments/{code}/take-along/everything") as answer:
        return unpacked(answer.data)


@pytest.mark.parametrize("name", READERS)
def test_words_said_in_confidence_are_in_the_files_of_those_they_are_said_to_and_of_nobody_else(
    planted: Stage, name: str
) -> None:
    files = taken(planted, name, "busy")

    holding = {word: {file for file, raw in files.items() if word.encode() in raw} for word in WORDS}
    assert {word for word, where in holding.items() if where} == {
        word for word, readers in CARRIED.items() if name in readers
    }
    assert [file for where in holding.values() for file in where if not file.startswith("private/")] == []


@pytest.mark.parametrize("name", ["nadia", "obi", "sefa"])
def test_what_is_decided_and_not_published_is_in_the_files_of_whoever_is_told_at_once(
    planted: Stage, name: str
) -> None:
    files = taken(planted, name, "silent")

    telling = [file for file, raw in files.items() if UNTOLD.encode() in raw.lower()]
    assert bool(telling) is (name == "sefa")


def test_everything_is_taken_along_from_the_page_that_asks_what(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/take-along"

    assert f'action="{address}/everything"' in client.get(address).text
    with client.post(f"{address}/everything") as answer:
        assert answer.headers["Content-Disposition"] == 'attachment; filename="Convention, everything.zip"'
        assert answer.headers["Cache-Control"] == "no-store"
        assert b"safeguard" in unpacked(answer.data)["private/drafts/01.docx"]


def test_a_draft_is_in_no_byte_of_anybody_elses_files(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    taken_along = [taken_in(client_for(player), talks.instrument) for player in (cast.bela, cast.sefa, cast.chen)]

    assert not [files for files in taken_along if b"safeguard" in b"".join(files.values())]


def test_a_stranger_is_told_that_there_is_nothing(
    client: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"/instruments/{talks.instrument}/take-along/everything"

    assert client_for(cast.olu).post(address).status_code == 404
    assert client.post(address).status_code == 404
