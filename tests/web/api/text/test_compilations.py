"""Texts with everything on the table, for programs."""

from tests.cast import Cast
from tests.web.programs import ClientFor, given, items
from tests.web.talks import Talks


def test_what_is_on_the_table_stands_in_its_place_and_a_draft_does_not(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    bela = client_for(cast.bela)
    whole = given(bela, f"instruments/{talks.instrument}/compilation")
    clause = given(bela, f"clauses/{talks.conduct}/compilation")

    assert (whole["proposals"], whole["by_offices"]) == (2, 0)
    assert next(one for one in whole["clauses"] if one["clause"] == talks.conduct) == clause
    assert {"wanted", "name"} <= {span["ink"] for span in clause["body"]}
    assert "safeguard" not in str(whole)


def test_a_masked_compilation_names_nobody(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    chen = client_for(cast.chen)
    chen.post(f"/instruments/{talks.instrument}/compilations", data={"title": "Proposals", "naming": "masked"})
    (line,) = items(chen, f"instruments/{talks.instrument}/compilations")
    issued = given(client_for(cast.nadia), f"compilations/{line['code']}")

    assert (line["title"], line["names"]) == ("Proposals", False)
    assert issued["compilation"] == line
    assert "should" in str(issued["text"])
    assert not [name for name in ("Arvenia", "Belmara", talks.soft, talks.hard) if name in str(issued["text"])]


def test_who_reads_no_amendments_is_not_given_the_table(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.olu).get(f"/api/v1/instruments/{talks.instrument}/compilation").status_code == 404
