"""Who takes part."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_an_observer_is_admitted_and_reads_the_text(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"delegation": cast.watch, "capacity": "observer"}
    url = f"/instruments/{talks.instrument}/participations"
    page = client_for(cast.sefa).post(url, data=fields, follow_redirects=True)

    assert "Admitted: 1 delegation, 1 of them as an observer." in page.text
    assert client_for(cast.olu).get(f"/instruments/{talks.instrument}").status_code == 200


def test_nobody_chosen_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/instruments/{talks.instrument}/participations"

    assert client_for(cast.sefa).post(url, data={"capacity": "participant"}).status_code == 422


def test_who_only_observes_is_admitted_so_among_all_the_others(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"delegation": [cast.ostravia, cast.watch], "capacity": "participant"}
    address = f"/instruments/{talks.instrument}/participations"
    page = client_for(cast.sefa).post(address, data=fields, follow_redirects=True)

    assert "Admitted: 2 delegations, 1 of them as an observer." in page.text


def test_a_text_for_everyone_is_read_without_signing_in(
    client_for: ClientFor, client: FlaskClient, cast: Cast, talks: Talks
) -> None:
    fields = {"audience": "everyone"}
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data=fields)
    page = client.get(f"/instruments/{talks.instrument}")

    assert page.status_code == 200
    assert "Amendment 1" not in page.text
