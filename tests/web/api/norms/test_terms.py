"""The register of terms, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Hand, RemarkKind
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_term_tells_its_definition_its_uses_and_what_is_written_under_it(
    store: Store, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    defined = NewClause(heading="Use of terms", body="“hospitals” means places where the ill are treated.")
    with store.writing() as db:
        insert(db, cast.sefa.actor, talks.objective, defined, Signing(Hand.EDITORIAL, "It was asked for."))
        say(db, cast.nadia.actor, talks.instrument, NewRemark("hospitals", RemarkKind.NOTE, "Clinics too?"))
    found = client_for(cast.bela).get(f"/api/v1/instruments/{talks.instrument}/terms").json

    assert found is not None
    (term,) = [one for one in found["items"] if one["words"] == "hospitals"]
    assert [one["words"] for one in term["definitions"]] == ["means places where the ill are treated"]
    assert [(one["by"], one["words"]) for one in term["remarks"]] == [("Arvenia", "Clinics too?")]
    assert talks.conduct in {one["at"]["clause"] for one in term["uses"]}
