"""What is due and what happened, for programs."""

from tests.cast import Cast
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks


def test_what_happened_is_listed_with_its_source(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa = client_for(cast.sefa)
    event = {"event": "adoption", "happened_on": "2026-01-10", "source": "Plenary"}
    sefa.post(f"/instruments/{talks.instrument}/events", data=event)
    (found,) = items(client_for(cast.nadia), f"instruments/{talks.instrument}/events")

    assert (found["kind"], found["happened_on"], found["source"]) == ("adoption", "2026-01-10", "Plenary")


def test_dates_are_asked_as_of_a_day(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/api/v1/instruments/{talks.instrument}/dates"

    assert client_for(cast.nadia).get(f"{address}?as_of=2031-01-17").json == {"items": [], "next": None}
    assert client_for(cast.nadia).get(f"{address}?as_of=2031-02-30").status_code == 422
