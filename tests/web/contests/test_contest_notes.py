"""What is contested, beside an amendment and beside a clause."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Amendment
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.contests.contested import contested, declined
from tests.operations.negotiation import begin


def test_both_lead_to_the_last_decision_and_show_who_contests_it(
    client_for: Callable[[Player], FlaskClient], cast: Cast, store: Store
) -> None:
    with store.writing() as db:
        negotiation = begin(db, cast)
        entry = declined(db, cast, negotiation)
        contested(db, cast.nadia, negotiation, entry)
        pages = (f"/amendments/{db.scalars(select(Amendment.code)).one()}", f"/clauses/{negotiation.conduct.code}")
        form = f"/instruments/{negotiation.instrument.code}/record/{entry.number}/contests/new"
    of_amendment, of_clause = (client_for(cast.bela).get(page).text for page in pages)
    of_chair = client_for(cast.chen).get(pages[1]).text

    assert f'href="{form}?amendment=1"' in of_amendment
    assert f'href="{form}"' in of_clause
    assert "Arvenia, on entry" in of_amendment or "Arvenia, on entry" in of_clause
    assert "Contest the last decision" not in of_chair
