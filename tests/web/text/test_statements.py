"""The pages of statements for the record."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_statement_stands_beside_the_words_and_is_withdrawn_visibly(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    typed = {"version": talks.version, "kind": "reservation", "body": "We reserve our position."}
    address = nadia.post(f"/clauses/{talks.conduct}/statements", data=typed).location
    before, offered = bela.get(f"/clauses/{talks.conduct}").text, nadia.get(address).text
    nadia.post(f"{address}/withdrawal", data={"reason": "We have been heard."})
    clause, page = bela.get(f"/clauses/{talks.conduct}").text, bela.get(address).text

    assert "We reserve our position." in before
    assert "Withdraw…" in offered
    assert "Withdraw…" not in page
    assert "Withdrawn, " in clause
    assert "We have been heard." in page


def test_what_a_statement_is_must_be_chosen(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, typed = client_for(cast.nadia), {"version": talks.version, "kind": "", "body": "We reserve our position."}
    empty = nadia.post(f"/clauses/{talks.conduct}/statements", data=typed | {"body": "\u200f"}).text
    blank = nadia.get(f"/clauses/{talks.conduct}/statements/new").text
    again = nadia.post(f"/clauses/{talks.conduct}/statements", data=typed)

    assert '<option value="" selected>Choose …</option>' in blank
    assert again.status_code == 422
    assert "Choose what this statement is" in again.text
    assert [f'id="{field}-error"' in empty for field in ("kind", "body")] == [True, True]
    assert "We reserve our position." in again.text
