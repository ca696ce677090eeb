"""The page of the screen in the room."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.desk.test_desk_drafts import form, save
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_the_screen_shows_the_desk_marked_up_or_clean(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    save(client, talks, form(client, talks, place_key="adopt 1"))
    chair = client_for(cast.chen)

    assert "<ins> must</ins>" in chair.get(f"/clauses/{talks.conduct}/projector").text
    assert "A State must not damage" in chair.get(f"/clauses/{talks.conduct}/projector?view=clean").text


def test_the_room_is_told_that_nothing_is_decided_and_the_desk_that_the_room_sees_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, screen = client_for(cast.sefa), f"/clauses/{talks.conduct}/projector"
    before = client.get(screen).text
    save(client, talks, form(client, talks, place_key="adopt 1"))

    assert "nothing of it is decided" not in before
    assert "nothing of it is decided" in client.get(screen).text
    assert "shows the room what is chosen here" in client.get(f"/clauses/{talks.conduct}/merges/new").text


def test_the_screen_has_no_controls(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.chen).get(f"/clauses/{talks.conduct}/projector").text

    assert "<form" not in page
    assert "<button" not in page


def test_its_version_moves_with_a_decision(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, url = client_for(cast.sefa), f"/clauses/{talks.conduct}/projector/version"
    before = client.get(url).json["version"]
    save(client, talks, form(client, talks, place_key="adopt 1"))

    assert client.get(url).json["version"] != before


def test_a_delegate_does_not_open_the_screen(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/clauses/{talks.conduct}/projector").status_code == 403
