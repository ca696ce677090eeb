"""Tables of levels and responses, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TABLE = "| Level | Response | Ends |\n|---|---|---|\n| 1 | a note | at once |\n| 3 | a protest | |"


def test_a_ladder_is_given_cell_by_cell(store: Store, client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    with store.writing() as db:
        signing = Signing(Hand.EDITORIAL, "It was asked for.")
        insert(db, cast.sefa.actor, talks.conduct, NewClause(heading="Responses", body=TABLE), signing)
    nadia = client_for(cast.nadia)
    found = nadia.get(f"/api/v1/instruments/{talks.instrument}/ladders").json
    assert found is not None
    (ladder,) = found["items"]
    whole = nadia.get(f"/api/v1/clauses/{ladder['clause']}/ladder").json

    assert (ladder["levels"], ladder["amendments"]) == (2, 0)
    assert whole is not None
    assert [[cell["words"] for cell in row["cells"]] for row in whole["rows"]] == [
        ["1", "a note", "at once"],
        ["3", "a protest", ""],
    ]
    assert ladder["findings"] == len(whole["findings"]) > 0


def test_a_clause_without_one_has_no_rows(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    whole = client_for(cast.nadia).get(f"/api/v1/clauses/{talks.conduct}/ladder").json

    assert whole is not None
    assert (whole["rows"], whole["markdown"]) == ([], "")
