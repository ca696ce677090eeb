"""The page of what waits for a person."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause, ThreadReach
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.talking import friends, spoken
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def test_home_counts_what_the_list_shows_with_one_action_each(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)
    home, page = client.get("/").text, client.get("/waiting").text

    assert '<b class="number">2</b>' in home
    assert "1 draft not yet tabled" in page
    assert "1 proposal without a position of yours" in page
    assert "State positions" in page


def test_home_names_what_waits_without_an_instant_too(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    home = words(client_for(cast.sefa).get("/").text)

    assert "wait for you: 2 amendments to decide" in home or "waits for you: 2 amendments to decide" in home


def test_what_is_said_to_somebody_in_confidence_shows_at_once(
    client_for: ClientFor, cast: Cast, store: Store, talks: Talks
) -> None:
    client = client_for(cast.nadia)
    before = client.get("/waiting").text
    with store.writing() as db:
        group = friends(db, cast, cast.arvenia, cast.belmara)
        clause = by_code(db, Clause, talks.conduct)
        spoken(db, cast.bela, clause, "hospitals", f"@{cast.nadia.name}?", ThreadReach.GROUP, group=group)

    assert "names you in a comment" not in before
    assert f"{cast.bela.name} names you in a comment" in client.get("/waiting").text
    assert "names you in a comment" not in client_for(cast.noor).get("/waiting").text


def test_a_stranger_is_led_to_the_sign_in(client: FlaskClient, cast: Cast) -> None:
    assert client.get("/waiting").location == "/sign-in"
