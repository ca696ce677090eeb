"""Who is in the chair and who facilitates, and what was done there, for programs."""

from negotiate.models import Clause, Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks


def test_who_is_in_the_chair_is_told_to_those_who_read_the_record(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"instruments/{talks.instrument}/chair"
    (holder,) = items(client_for(cast.nadia), address)

    assert (holder["name"], holder["until"], holder["is_over"]) == ("Chen Chair", None, False)
    assert client_for(cast.olu).get(f"/api/v1/{address}").status_code == 404


def test_who_facilitates_is_told_with_the_clauses_and_until_when(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    said = {"person": cast.nadia.code, "last_day": "2998-12-31"}
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/facilitators", data=said)

    (line,) = items(client_for(cast.bela), f"instruments/{talks.instrument}/facilitators")

    assert (line["name"], line["clauses"], line["is_over"]) == ("Nadia of Arvenia", [], False)
    assert client_for(cast.olu).get(f"/api/v1/instruments/{talks.instrument}/facilitators").status_code == 404


def test_what_was_done_from_the_chair_is_counted_by_kind_and_by_who_did_it(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        for code in (talks.conduct, talks.review):
            version = current_version(db, by_code(db, Clause, code)).code
            set_status(db, cast.chen.actor, code, version, Agreement(Level.UNDER_DISCUSSION))

    (counted,) = items(client_for(cast.bela), f"instruments/{talks.instrument}/acts-of-offices")

    assert (counted["office"], counted["kind"], counted["total"]) == ("chair", "statuses of clauses set", 2)
    assert counted["of_each"] == [{"name": "Chen Chair", "count": 2}]
