"""The page of a publication."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Publication
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks


def test_a_publication_states_what_it_is(
    client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks, store: Store
) -> None:
    with store.reading() as db:
        basis = db.scalars(select(Publication)).one()
    page = client_for(cast.nadia).get(f"/publications/{basis.code}").text

    assert "Basis text" in page
    assert "<dd>English</dd>" in page
    assert basis.hash in page
    assert "UTC" in page
    assert "A State shall not damage services" in page
