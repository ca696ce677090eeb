"""The pages on which the secretariat arranges clauses, without any script."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.agreements import agree, seal
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
SIGNED = {"hand": "editorial", "note": "It reads better."}


@pytest.fixture
def client(client_for: ClientFor, cast: Cast) -> FlaskClient:
    """Return the secretariat's browser."""
    return client_for(cast.sefa)


def field(client: FlaskClient, address: str, name: str) -> str:
    """Return what a page's form holds in a hidden field."""
    found = re.search(rf'name="{name}" value="(\w+)"', client.get(address).text)
    assert found
    return found[1]


def headings(client: FlaskClient, talks: Talks) -> list[str]:
    """Return the labels on the list of clauses, in order."""
    page = client.get(f"/instruments/{talks.instrument}/clauses").text
    return re.findall(r'/arrangement">\s*<bdi>([^<]+)</bdi>', page)


def test_a_button_moves_a_clause_down(client: FlaskClient, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/clauses"
    form = {"order": field(client, address, "order"), "after": talks.conduct, **SIGNED}
    client.post(f"/clauses/{talks.objective}/moves", data=form)

    assert headings(client, talks) == ["Article 2", "Article 1", "Article 3"]


def test_a_move_from_an_old_page_is_a_409(client: FlaskClient, talks: Talks) -> None:
    form = {"order": "old", "after": talks.conduct, **SIGNED}
    page = client.post(f"/clauses/{talks.objective}/moves", data=form)

    assert page.status_code == 409
    assert "order of the clauses has changed" in page.text


def test_a_clause_is_inserted(client: FlaskClient, talks: Talks) -> None:
    form = {"label": "", "heading": "Care", "body": "Each State shall take care.", **SIGNED}
    page = client.post(f"/clauses/{talks.conduct}/insertions", data=form, follow_redirects=True).text

    assert "Inserted as Article 2 bis." in page


def test_what_was_typed_stays_where_it_is_refused(client: FlaskClient, talks: Talks) -> None:
    form = {"label": "Article 3", "heading": "Care", "body": "Each State shall take care.", **SIGNED}
    page = client.post(f"/clauses/{talks.conduct}/insertions", data=form)

    assert page.status_code == 422
    assert "is taken" in page.text
    assert "Each State shall take care." in page.text


def test_a_clause_is_split_and_joined_again(client: FlaskClient, talks: Talks) -> None:
    address = f"/clauses/{talks.objective}/arrangement?act="
    form = {"version": field(client, f"{address}split", "version"), "line": "1", **SIGNED}
    split = client.post(f"/clauses/{talks.objective}/split", data=form, follow_redirects=True).text
    versions = {name: field(client, f"{address}join", name) for name in ("version", "other")}
    form = {**versions, **SIGNED}
    joined = client.post(f"/clauses/{talks.objective}/join", data=form, follow_redirects=True).text

    assert "Split: the second part is Article 1 bis." in split
    assert "Joined." in joined
    assert headings(client, talks) == ["Article 1", "Article 2", "Article 3"]


@pytest.mark.parametrize("act", ["move", "delete", "split"])
def test_the_open_amendments_to_a_clause_are_counted_before_it_is_changed(
    client: FlaskClient, talks: Talks, act: str
) -> None:
    page = client.get(f"/clauses/{talks.conduct}/arrangement?act={act}").text

    assert f'from={talks.conduct}">2 amendments to Article 2</a>' in page


def test_a_join_counts_the_open_amendments_to_both_clauses(
    client: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.nadia).post(f"/amendments/{talks.draft}/tabling", data={"edition": "1"})
    page = client.get(f"/clauses/{talks.objective}/arrangement?act=join").text

    assert "1 amendment to Article 1 and 2 amendments to Article 2 are still open" in words(page)
    assert f'from={talks.objective}">1 amendment to Article 1</a>' in page


def test_a_join_counts_those_of_the_second_where_the_first_has_none(client: FlaskClient, talks: Talks) -> None:
    page = client.get(f"/clauses/{talks.objective}/arrangement?act=join").text

    assert "Read it 2 amendments to Article 2 are still open" in words(page)


def test_a_clause_is_deleted(client: FlaskClient, talks: Talks) -> None:
    form = {"version": talks.version, **SIGNED}
    page = client.post(f"/clauses/{talks.conduct}/deletion", data=form, follow_redirects=True).text

    assert "Article 2 is deleted." in page
    assert headings(client, talks) == ["Article 1", "Article 3"]


def test_a_deleted_clause_says_so_and_offers_only_what_can_be_done(
    client: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client.post(f"/clauses/{talks.conduct}/deletion", data={"version": talks.version, **SIGNED})
    delegates = client_for(cast.nadia).get(f"/clauses/{talks.conduct}").text
    arranged = client.get(f"/clauses/{talks.conduct}/arrangement").text

    assert "This clause has been deleted: it is not in the text." in words(delegates)
    assert "Propose to bring it back" in words(delegates)
    assert "Propose a move" not in words(delegates)
    assert "Propose deletion" not in words(delegates)
    assert "nothing can be done to it as a whole" in words(arranged)


def test_a_deleted_clause_offers_neither_a_status_nor_stages_nor_a_statement_and_takes_none(
    client: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    clause, nadia = f"/clauses/{talks.conduct}", client_for(cast.nadia)
    before = [words(one.get(clause).text) for one in (client, nadia)]
    client.post(f"{clause}/deletion", data={"version": talks.version, **SIGNED})
    after = [words(one.get(clause).text) for one in (client, nadia)]
    version = client.get(f"/api/v1{clause}").get_json()["version"]
    agreed = client.post(f"{clause}/statuses", data={"version": version, "level": "under discussion"})
    staged = client.post(f"{clause}/applications", data={"starts": "on 2031-05-14", "source": "Decision 3"})
    offered = ("How far is it agreed?", "Apply it in stages", "Make a statement for the record")

    assert [[line in page for line in offered] for page in before] == [[True, True, False], [False, False, True]]
    assert [[line in page for line in offered] for page in after] == [[False] * 3] * 2
    assert (agreed.status_code, "has no words that could be agreed" in agreed.text) == (422, True)
    assert (staged.status_code, "nothing of it comes to apply" in staged.text) == (422, True)
    assert "made on words that stand in the text" in words(nadia.get(f"{clause}/statements/new").text)


def test_a_delegate_sees_none_of_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)

    assert client.get(f"/instruments/{talks.instrument}/clauses").status_code == 403
    assert client.get(f"/clauses/{talks.conduct}/arrangement").status_code == 403


@pytest.mark.parametrize(("act", "noun"), [("split", "split"), ("join", "join"), ("delete", "deletion")])
def test_before_agreed_words_are_arranged_the_form_asks(
    client: FlaskClient, cast: Cast, talks: Talks, store: Store, act: str, noun: str
) -> None:
    agree(store, cast, talks.objective)
    page, address = f"/clauses/{talks.objective}/arrangement?act=", f"/clauses/{talks.objective}/{noun}"
    seen = {"version": field(client, f"{page}{act}", "version"), "other": field(client, f"{page}join", "other")}
    refused = client.post(address, data={**seen, "line": "1", **SIGNED})
    done = client.post(address, data={**seen, "line": "1", **SIGNED, "falls": seal(refused.text)})

    assert refused.status_code == 422
    assert "Article 1 stands agreed in group and would" in words(refused.text)
    assert "It reads better." in refused.text
    assert done.status_code == 302
