"""What the person of a token has read, has seen and watches, said by her programs."""

from negotiate.store import Store
from tests.cast import Cast
from tests.web.programs import ClientFor, given, items
from tests.web.reading.test_since import correct
from tests.web.talks import Talks


def test_what_is_marked_as_read_is_compared_from_then_on(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    bela, here = client_for(cast.bela), f"instruments/{talks.instrument}"
    before = given(bela, f"{here}/reading")
    marked = bela.post(f"/api/v1/{here}/read-marks", json={"text": before["text"]})
    correct(store, cast, talks.conduct, "shall not", "may not")
    changed = given(bela, f"{here}/reading")
    one = bela.post(f"/api/v1/{here}/read-marks", json={"text": changed["text"], "clause": talks.conduct})
    after = given(bela, f"{here}/reading")

    assert marked.json == {"clauses": [talks.objective, talks.conduct, talks.review]}
    assert one.json == {"clauses": [talks.conduct]}
    assert [(told["has_begun"], told["count"]) for told in (before, changed, after)] == [
        (False, 0),
        (True, 1),
        (True, 0),
    ]
    assert given(client_for(cast.nadia), f"{here}/reading")["has_begun"] is False


def test_marks_are_taken_back_clause_by_clause_and_together(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, here = client_for(cast.bela), f"/api/v1/instruments/{talks.instrument}"
    text = given(bela, f"instruments/{talks.instrument}/reading")["text"]
    up_to = bela.post(f"{here}/read-marks", json={"text": text, "up_to": talks.conduct})
    first = bela.delete(f"/api/v1/clauses/{talks.objective}/read-marks")
    rest, nothing = bela.delete(f"{here}/read-marks"), bela.delete(f"{here}/read-marks")

    assert up_to.json == {"clauses": [talks.objective, talks.conduct]}
    assert (first.json, rest.json) == ({"clauses": [talks.objective]}, {"clauses": [talks.conduct]})
    assert (nothing.status_code, nothing.mimetype) == (422, "application/problem+json")


def test_what_one_watches_comes_first_and_is_known_to_her_alone(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    olu, nadia, here = client_for(cast.hugo), client_for(cast.noor), f"instruments/{talks.instrument}"
    olu.post(f"/api/v1/{here}/read-marks", json={"text": given(olu, f"{here}/reading")["text"]})
    watched = olu.post(f"/api/v1/clauses/{talks.review}/watches", json={"attention": "watch"})
    theirs = olu.post(f"/api/v1/{here}/watches", json={"attention": "watch", "delegation": cast.belmara})
    on_table = olu.post(f"/api/v1/amendments/{talks.hard}/watches", json={"attention": "watch"})
    for clause, old, new in ((talks.objective, "protect", "guard"), (talks.review, "five", "six")):
        correct(store, cast, clause, old, new)

    assert {watched.status_code, theirs.status_code, on_table.status_code} == {204}
    assert items(olu, f"{here}/since")[0]["clause"] == talks.review
    assert {one["name"]: one["is_watched"] for one in given(olu, f"{here}/reading")["delegations"]} == {
        "Arvenia": False,
        "Belmara": True,
    }
    assert given(nadia, f"{here}/reading")["delegations"] == []


def test_a_word_that_says_neither_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.bela).post(f"/api/v1/clauses/{talks.review}/watches", json={"attention": "stare"})

    assert answer.json is not None
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "#/attention")
