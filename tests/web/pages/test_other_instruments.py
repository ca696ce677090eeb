"""Another instrument can be chosen on the page of changes by who reads it, and is compared as it stands now."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.operations.text.instruments import import_text
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Draft, begin, corrected
from tests.web.talks import Talks


def test_another_instrument_is_offered_and_read_as_it_stands_now(
    client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        other = begin(db, cast)
        code, conduct = other.instrument.code, other.conduct.code
        import_text(db, cast.sefa.actor, [Draft("Article 1", "", CONDUCT)], title="Hidden Protocol", language="en")
    nadia = client_for(cast.nadia)
    changes = f"/instruments/{talks.instrument}/changes"
    against = f"{changes}?before=working&after=instrument.{code}"

    assert f'<option value="instrument.{code}">Convention</option>' in nadia.get(changes).text
    assert "Hidden Protocol" not in nadia.get(changes).text
    assert "No difference" in nadia.get(against).text
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, conduct), "hospitals", "clinics")
    assert "clinics" in nadia.get(against).text
