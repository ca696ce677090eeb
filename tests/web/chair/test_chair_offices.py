"""The page of the office of the chair, and giving that office until a day."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_an_office_is_given_until_a_day_that_everybody_reads(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    seat = {"role": "chair", "instrument": talks.instrument, "last_day": "2998-12-31"}

    given = client_for(cast.ada).post(f"/people/{cast.bela.code}/seats", data=seat, follow_redirects=True).text
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/chair").text

    assert "until <time" in given
    assert cast.bela.name in page
    assert "1 January 2999" in page


def test_only_a_chair_sits_until_a_day(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    seat = {"role": "secretariat", "last_day": "2998-12-31"}

    refused = client_for(cast.ada).post(f"/people/{cast.bela.code}/seats", data=seat)

    assert refused.status_code == 422
    assert "Only the office of a chair ends by itself" in refused.text


def test_a_day_that_has_passed_is_no_last_day(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    seat = {"role": "chair", "instrument": talks.instrument, "last_day": "2001-01-01"}

    assert client_for(cast.ada).post(f"/people/{cast.bela.code}/seats", data=seat).status_code == 422


def test_the_record_leads_to_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/chair"

    assert address in client_for(cast.nadia).get(f"/instruments/{talks.instrument}/record").text
    assert [client_for(one).get(address).status_code for one in (cast.chen, cast.olu)] == [200, 404]
