"""Letters in a browser: a choice on one's account, and an end by a POST alone, with no session."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import Instrument, Person, Telling, Wish
from negotiate.state.reading.tellings import wants_telling
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks


def test_opening_the_link_of_a_letter_ends_nothing_and_a_post_without_a_session_does(
    client_for: Callable[[Player], FlaskClient], client: FlaskClient, cast: Cast, talks: Talks, store: Store
) -> None:
    client_for(cast.nadia).post("/account/tellings", data={"telling": "yes"})
    with store.writing() as db:
        instrument = db.scalars(select(Instrument).where(Instrument.code == talks.instrument)).one()
        person = db.scalars(select(Person).where(Person.code == cast.nadia.code)).one()
        facts = {"written_at": clock.now(), "secret_hash": hash_of("secret")}
        db.add(Telling(person_id=person.id, instrument_id=instrument.id, **facts))

    assert "End them" in client.get("/tellings/secret").text
    assert wanted(store, cast) is Wish.YES
    assert client.post("/tellings/secret", data={"List-Unsubscribe": "One-Click"}).status_code == 200
    assert wanted(store, cast) is Wish.NO
    assert client.post("/tellings/other").status_code == 404


def wanted(store: Store, cast: Cast) -> Wish:
    """Return whether Nadia wants letters."""
    with store.reading() as db:
        return wants_telling(db, cast.nadia.actor.person_id)
