"""What stands around a text, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def items(client: FlaskClient, address: str) -> list[dict[str, object]]:
    """Return what an address lists."""
    listed = client.get(f"/api/v1/{address}").json
    assert listed is not None
    return list(listed["items"])


def test_who_takes_part_is_listed_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = items(client_for(cast.nadia), f"instruments/{talks.instrument}/participants")

    assert [(one["delegation"], one["capacity"]) for one in found] == [
        ("Arvenia", "participant"),
        ("Belmara", "participant"),
    ]


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


def test_statements_are_listed_at_their_clause(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"clauses/{talks.conduct}/statements"
    said = {"version": talks.version, "kind": "reservation", "body": "We reserve our position."}
    nadia.post(f"/clauses/{talks.conduct}/statements", data=said)
    (found,) = items(client_for(cast.bela), address)

    assert (found["delegation"], found["kind"], found["body"]) == ("Arvenia", "reservation", "We reserve our position.")
