"""The pages of meetings: announced, changed and cancelled in sight of everybody who may read of them."""

from collections.abc import Callable
from datetime import timedelta

from flask.testing import FlaskClient

from negotiate import clock
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TYPED = {
    "title": "Contact group on conduct",
    "begins": "2999-03-01T10:00",
    "ends": "2999-03-01T12:00",
    "zone": "Europe/Zurich",
    "where": "Room XIX",
    "link": "https://rooms.example/19",
    "facilitator": "Amina Bergström",
    "capacity": "co-facilitator",
}


def announce(client_for: ClientFor, cast: Cast, talks: Talks, **changes: str) -> str:
    """Let the chair announce a meeting, and return its address."""
    answer = client_for(cast.chen).post(f"/instruments/{talks.instrument}/meetings", data={**TYPED, **changes})
    return str(answer.headers.get("Location", answer.text))


def put(client_for: ClientFor, cast: Cast, address: str, *clauses: str, audience: str = "participants") -> str:
    """Let the chair put an item on the agenda, and return the page that answers."""
    typed = {"item": "Conduct of States", "clause": list(clauses), "audience": audience}
    return client_for(cast.chen).post(f"{address}/items", data=typed, follow_redirects=True).text


def test_a_meeting_is_told_by_the_clock_of_the_negotiation(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    put(client_for, cast, address, talks.conduct)
    page, listed = (
        client_for(cast.nadia).get(path).text for path in (address, f"/instruments/{talks.instrument}/meetings")
    )

    assert "1 March 2999, 09:00 UTC" in page
    assert "Amina Bergström, co-facilitator" in page
    assert "Article 2" in page
    assert "Conduct of States" in listed


def test_a_refused_form_keeps_what_was_typed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = announce(client_for, cast, talks, ends="2999-03-01T09:00")

    assert "ends after it begins" in page
    assert "Room XIX" in page


def test_a_change_stands_beside_what_was_announced(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    form = client_for(cast.chen).get(f"{address}/edit").text
    typed = {**TYPED, "where": "Room XX", "reason": "More seats.", "shown": "1"}
    client_for(cast.chen).post(f"{address}/plans", data=typed)
    page = client_for(cast.bela).get(address).text

    assert 'value="2999-03-01T09:00"' in form
    assert "<del>Room XIX</del>" in page
    assert "More seats." in page


def test_a_cancelled_meeting_stays_in_sight(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    client_for(cast.chen).post(f"{address}/cancellation", data={"reason": "The interpreters are ill."})

    assert "The interpreters are ill." in client_for(cast.nadia).get(address).text


def test_the_public_reads_of_what_is_open_to_it_and_not_where_it_is_joined(
    client_for: ClientFor, cast: Cast, talks: Talks, client: FlaskClient
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    address = announce(client_for, cast, talks)
    put(client_for, cast, address)
    hidden, listed = client.get(address).status_code, client.get(f"/instruments/{talks.instrument}/meetings").text
    put(client_for, cast, address, talks.conduct, audience="everyone")
    page = client.get(address).text
    file = client.get(f"/instruments/{talks.instrument}/meetings.ics").text

    assert (hidden, "No meeting is announced" in listed) == (404, True)
    assert "Room XIX" in page
    assert "rooms.example" not in page + file
    assert "SUMMARY:Contact group on conduct" in file


def test_all_that_is_wrong_with_a_meeting_is_told_at_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = announce(client_for, cast, talks, title="", begins="", ends="soon", facilitator="", link="rooms")

    fields = ("title", "begins", "ends", "facilitator", "link")
    assert [f'id="{name}-error"' in page for name in fields] == [True] * len(fields)
    assert "Say on which day it begins, and at what time." in page


def test_what_is_wrong_with_its_words_and_its_times_is_told_at_once(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = announce(client_for, cast, talks, title="", ends="2999-03-01T09:00")

    assert ('id="title-error"' in page, 'id="ends-error"' in page) == (True, True)


def test_the_form_of_a_meeting_that_is_over_is_not_offered(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    now = clock.now()
    begins, ends = (f"{now + timedelta(hours=hours):%Y-%m-%dT%H:%M}" for hours in (1, 2))
    address = announce(client_for, cast, talks, begins=begins, ends=ends, zone="UTC")
    before = client_for(cast.chen).get(f"{address}/edit").text
    with clock.at(now + timedelta(hours=3)):
        after = client_for(cast.chen).get(f"{address}/edit").text

    assert ("/plans" in before, "/plans" in after) == (True, False)
    assert "what was announced of it stays as it is" in after
