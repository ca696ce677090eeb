"""A person's calendar address and her wish about mail."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]


def test_the_address_is_shown_once_and_works(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.nadia)
    shown = client.post("/account/calendar").text
    found = re.search(r"http://localhost(/calendars/[\w-]+\.ics)", shown)

    assert found is not None
    assert client.get(found[1]).status_code == 200
    assert found[1] not in client.get("/account/reminders").text


def test_an_ended_address_is_gone(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.nadia)
    client.post("/account/calendar")

    page = client.post("/account/calendar/delete", follow_redirects=True).text

    assert "The address is ended." in page
    assert "Make an address" in page


def test_a_wish_is_kept(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.nadia)

    page = client.post("/account/reminders", data={"wish": "yes"}, follow_redirects=True).text

    assert "You will be reminded by mail." in page
    assert re.search(r'value="yes" checked', page)


def test_a_wish_is_yes_or_no(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.nadia).post("/account/reminders", data={"wish": "perhaps"})

    assert (answer.status_code, "Choose one of the words" in answer.text) == (422, True)


def test_nobody_is_asked_to_sign_in(client: FlaskClient) -> None:
    assert client.get("/account/reminders").status_code == 302
