"""What changed since the person of a token read a text, for her programs."""

from negotiate.store import Store
from tests.cast import Cast
from tests.web.agreements import agree
from tests.web.programs import ClientFor, items
from tests.web.reading.test_since import correct, read_all
from tests.web.talks import Talks


def test_each_clause_stands_against_the_words_that_she_knows(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    bela, address = client_for(cast.bela), f"instruments/{talks.instrument}/since"
    before = items(bela, address)
    read_all(bela, talks)
    correct(store, cast, talks.conduct, "shall not", "may not")
    (found,) = items(bela, address)

    assert before == []
    assert (found["clause"], found["change"], found["known"], found["version_number"]) == (
        talks.conduct, "changed", 1, 2,
    )  # fmt: skip
    assert {"ink": "removed", "text": " shall"} in found["strokes"]


def test_the_next_part_begins_where_the_last_one_ended(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/instruments/{talks.instrument}/since"
    read_all(bela, talks)  # and Belmara watches the clause that it proposes to change, so that it comes first
    correct(store, cast, talks.objective, "protect", "guard")
    correct(store, cast, talks.conduct, "shall not", "may not")
    first = bela.get(f"{address}?limit=1").json
    assert first is not None
    second = bela.get(first["next"]).json

    assert second is not None
    assert [one["clause"] for one in (*first["items"], *second["items"])] == [talks.conduct, talks.objective]
    assert bela.get(f"{address}?after=none").status_code == 422


def test_what_is_agreed_further_in_the_same_words_is_listed_apart(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    bela, address = client_for(cast.bela), f"instruments/{talks.instrument}/since"
    read_all(bela, talks)
    agree(store, cast, talks.conduct)
    (found,) = items(bela, f"{address}/statuses")

    assert items(bela, address) == []
    assert (found["clause"], found["before"], found["after"]) == (talks.conduct, "not discussed", "agreed in group")
