"""How far a text is agreed, and its editorial corrections, for programs."""

from negotiate.store import Store
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT
from tests.web.agreements import agree
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks
from tests.web.text.test_corrections import form


def test_each_status_counts_its_clauses(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    agree(store, cast, talks.conduct)
    found = items(client_for(cast.nadia), f"instruments/{talks.instrument}/statuses")

    assert {one["key"]: one["clauses"] for one in found if one["clauses"]} == {"agreed in group": 1, "not discussed": 2}


def test_a_correction_waits_and_is_ruled_on(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"instruments/{talks.instrument}/corrections"
    body = CONDUCT.replace("damage", "impair")
    client_for(cast.sefa).post(f"/clauses/{talks.conduct}/corrections", data=form(talks, body))
    (waiting,) = items(nadia, address)
    client_for(cast.chen).post(f"/corrections/{waiting['code']}/ruling", data={"verdict": "declined"})
    (ruled,) = items(nadia, address)

    assert (waiting["old"].strip(), waiting["new"].strip(), waiting["verdict"]) == ("damage", "impair", None)
    assert (ruled["verdict"], ruled["ruled_by"]) == ("declined", "Chen Chair")
