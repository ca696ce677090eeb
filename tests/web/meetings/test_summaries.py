"""The summary of a meeting on its page."""

from datetime import timedelta

from flask.testing import FlaskClient

from negotiate import clock
from tests.cast import Cast
from tests.web.meetings.test_meetings import ClientFor, announce
from tests.web.talks import Talks


def begun(client_for: ClientFor, cast: Cast, talks: Talks) -> str:
    """Let the chair announce a meeting that sits already, and return its address."""
    now = clock.now()
    begins, ends = (f"{now + timedelta(hours=hours):%Y-%m-%dT%H:%M}" for hours in (-1, 1))
    return announce(client_for, cast, talks, begins=begins, ends=ends, zone="UTC")


def test_it_is_read_by_those_to_whom_it_says_so(
    client_for: ClientFor, cast: Cast, talks: Talks, client: FlaskClient
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    address = begun(client_for, cast, talks)
    chair, typed = client_for(cast.chen), {"words": "Hours are agreed.", "shown": "0"}
    chair.post(f"{address}/summaries", data={**typed, "summary_audience": "participants"})
    inside, hidden = client_for(cast.nadia).get(address).text, client.get(address).status_code
    newer = {"words": "Hours and forms are agreed.", "shown": "1", "summary_audience": "everyone"}
    chair.post(f"{address}/summaries", data=newer)
    outside, both = client.get(address).text, client_for(cast.nadia).get(address).text
    listed = client.get(f"/instruments/{talks.instrument}/meetings").text

    assert "Hours are agreed." in inside
    assert hidden == 404
    assert "Hours and forms are agreed." in outside
    assert "Hours are agreed." not in outside
    assert "Hours are agreed." in both
    assert f"{address}#summary" in listed


def test_two_who_write_at_once_are_shown_both(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = begun(client_for, cast, talks)
    typed = {"shown": "0", "summary_audience": "participants"}
    client_for(cast.chen).post(f"{address}/summaries", data={**typed, "words": "Agreed."})
    answer = client_for(cast.sefa).post(f"{address}/summaries", data={**typed, "words": "Not so."})

    assert answer.status_code == 409
    assert "Not so." in answer.text
    assert "Agreed." in answer.text


def test_an_empty_one_is_refused_in_its_place(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = begun(client_for, cast, talks)
    typed = {"shown": "0", "summary_audience": "everyone", "words": " "}

    assert "Write what came of the meeting." in client_for(cast.chen).post(f"{address}/summaries", data=typed).text
