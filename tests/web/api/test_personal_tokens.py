"""One's own tokens for programs: the page, what is shown once, and what is refused."""

from collections.abc import Callable
from datetime import timedelta

from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate import clock
from negotiate.models import PersonalToken
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def form(**other: str) -> dict[str, str]:
    """Return the form of a new token, filled in."""
    last_day = (clock.today() + timedelta(days=30)).isoformat()
    return {"name": "Table of the ministry", "scope": "read", "last_day": last_day, **other}


def test_the_secret_of_a_new_token_is_shown_once(client_for: ClientFor, cast: Cast) -> None:
    nadia = client_for(cast.nadia)

    shown = nadia.post("/account/tokens", data=form())
    later = nadia.get("/account/tokens").text

    assert shown.status_code == 200
    assert shown.headers["Cache-Control"] == "no-store"
    assert shown.text.count("negotiate_") == 1
    assert "negotiate_" not in later
    assert "<bdi>Table of the ministry" in later
    assert "not yet" in later


def test_what_was_typed_stays_where_a_token_is_refused(client_for: ClientFor, cast: Cast) -> None:
    answered = client_for(cast.nadia).post("/account/tokens", data=form(last_day="2020-01-01", scope="read and write"))

    assert answered.status_code == 422
    assert "This day is over." in answered.text
    assert 'value="Table of the ministry"' in answered.text
    assert 'value="read and write" checked' in answered.text


def test_a_token_is_ended_by_its_person_alone(client_for: ClientFor, store: Store, cast: Cast) -> None:
    nadia = client_for(cast.nadia)
    nadia.post("/account/tokens", data=form())
    with store.reading() as db:
        address = (
            f"/account/tokens/{db.scalars(select(PersonalToken.code).order_by(PersonalToken.id.desc())).first()}/end"
        )

    assert client_for(cast.noor).post(address).status_code == 404
    assert "<bdi>Table of the ministry" in nadia.get("/account/tokens").text
    assert nadia.post(address).status_code == 302
    assert "<bdi>Table of the ministry" not in nadia.get("/account/tokens").text


def test_a_token_is_for_one_text_where_that_is_chosen_and_the_list_says_so(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia = client_for(cast.nadia)
    blank = nadia.get("/account/tokens").text
    shown = nadia.post("/account/tokens", data=form(scope="read and draft", instrument=talks.instrument)).text

    assert f'<option value="{talks.instrument}">' in blank
    assert "only in <bdi>" in shown
    assert "read and draft" in shown
