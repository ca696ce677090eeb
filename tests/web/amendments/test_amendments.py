"""The pages of amendments: writing one, looking at what it changes, tabling it, discarding it."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.queries.amendments import amendment_list
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def proposal(talks: Talks, **spoilt: str) -> dict[str, str]:
    """Return a filled-in form that puts "clinics" for "hospitals"."""
    body = CONDUCT.replace("hospitals", "clinics")
    fields = {"kind": "modify", "base": talks.version, "heading": "Conduct", "body": body, "rationale": "Clearer."}
    return fields | {"act": "save"} | spoilt


def test_the_form_holds_the_text_as_it_stands(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/clauses/{talks.conduct}/amendments/new", follow_redirects=True)

    assert CONDUCT in page.text


def test_a_draft_is_saved_and_shown_as_a_redline(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/clauses/{talks.conduct}/amendments"
    page = client_for(cast.nadia).post(url, data=proposal(talks), follow_redirects=True)

    assert "<del> hospitals</del><ins> clinics</ins>" in page.text
    assert "Only your delegation can read it" in page.text


def test_a_form_that_is_sent_twice_begins_one_draft(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, url = client_for(cast.bela), f"/clauses/{talks.conduct}/amendments"
    form = client.get(client.get(f"{url}/new").location).text
    sent = proposal(talks, code=form.split('name="code" value="')[1].split('"')[0])
    first = client.post(url, data=sent)
    again = client.post(url, data=sent | {"rationale": "Clearer still."})

    assert again.location == first.location
    assert "Clearer still." in client.get(first.location).text


def test_whoever_goes_back_to_a_form_is_led_to_the_draft_that_it_began(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, url = client_for(cast.bela), f"/clauses/{talks.conduct}/amendments"
    address = client.get(f"{url}/new?kind=delete").location
    code = address.partition("draft=")[2]
    saved = client.post(url, data=proposal(talks, code=code, kind="delete")).location

    assert client.get(address).location == f"{saved}/edit"
    assert client_for(cast.nadia).get(address).status_code == 200


def test_a_form_that_was_refused_is_found_at_the_address_to_which_it_was_sent(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    url = f"/clauses/{talks.conduct}/amendments"

    assert client_for(cast.nadia).get(url).location == f"{url}/new"


def test_the_changes_are_shown_without_saving(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    url = f"/clauses/{talks.conduct}/amendments"
    page = client.post(url, data=proposal(talks, act="preview"))

    assert "<ins> clinics</ins>" in page.text
    assert "Your draft" not in client.get(f"/instruments/{talks.instrument}").text


def test_an_amendment_that_changes_nothing_is_not_tabled_and_keeps_what_was_typed(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    url = f"/clauses/{talks.conduct}/amendments"
    spoilt = proposal(talks, body=CONDUCT, rationale="A long rationale.", act="table")
    page = client_for(cast.nadia).post(url, data=spoilt, follow_redirects=True)

    assert page.status_code == 422
    assert "changes nothing" in page.text
    assert "A long rationale." in page.text


def test_white_space_alone_is_not_tabled_and_keeps_what_was_typed(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    spoilt = proposal(talks, body=f"{CONDUCT}  ", rationale="A long rationale.", act="table")
    url = f"/clauses/{talks.conduct}/amendments"
    page = client_for(cast.nadia).post(url, data=spoilt, follow_redirects=True)

    assert page.status_code == 422
    assert "only in white space at the ends of lines" in page.text
    assert f"{CONDUCT}  </textarea>" in page.text
    assert "A long rationale." in page.text


def test_what_is_saved_to_be_tabled_stays_saved_where_the_deadline_has_passed_meanwhile(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, address = client_for(cast.nadia), f"/amendments/{talks.draft}"
    form = client.get(f"{address}/edit").text
    due = clock.now() + timedelta(hours=1)
    with store.writing() as db:
        set_deadline(db, cast.sefa.actor, talks.round, due)
    sent = {"base": base_of(form), "edition": "1", "heading": "Objective", "body": "The last words.", "act": "table"}
    with clock.at(due + timedelta(seconds=1)):
        page = client.post(address, data=sent, follow_redirects=True)

    assert page.status_code == 422
    assert "The draft is saved. It is not on the table." in page.text
    assert "The deadline for amendments in round 1 has passed" in page.text
    assert "The last words." in client.get(f"{address}/edit").text


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        ({"body": "word " * 12_100}, "a clause holds at most 60,000"),
        ({"body": "a\x0bb"}, "control character (U+000B)"),
        ({"heading": "x" * 501}, "over 500 characters"),
        ({"rationale": "x" * 10_001}, "over 10,000 characters"),
        ({"kind": "sing"}, "modifies, inserts, deletes or moves"),
    ],
)
def test_a_spoilt_form_is_refused_with_a_sentence(
    client_for: ClientFor, cast: Cast, talks: Talks, spoilt: dict[str, str], sentence: str
) -> None:
    page = client_for(cast.nadia).post(f"/clauses/{talks.conduct}/amendments", data=proposal(talks, **spoilt))

    assert page.status_code == 422
    assert sentence in page.text


def test_a_draft_is_invisible_to_everybody_else(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    others = (cast.bela, cast.sefa, cast.ada, cast.chen)

    assert [client_for(other).get(f"/amendments/{talks.draft}").status_code for other in others] == [404] * 4


def test_a_colleague_of_the_delegation_edits_the_draft(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.noor).get(f"/amendments/{talks.draft}/edit").status_code == 200


def test_a_stale_save_shows_both_texts(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    base = client_for(cast.noor).get(f"/amendments/{talks.draft}/edit").text
    version = base.split('name="base" value="')[1].split('"')[0]
    fields = {"base": version, "edition": "1", "heading": "Objective", "body": "Nadia's text.", "act": "save"}
    client_for(cast.nadia).post(f"/amendments/{talks.draft}", data=fields)

    page = client_for(cast.noor).post(f"/amendments/{talks.draft}", data=fields | {"body": "Noor's text."})

    assert page.status_code == 409
    assert "Noor&#39;s text." in page.text
    assert "Nadia&#39;s text." in page.text


def test_a_tabled_amendment_is_read_by_the_rival(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/amendments/{talks.soft}")

    assert "Amendment 1\u00a0· Arvenia" in page.text


def test_a_tabled_amendment_can_no_longer_be_written(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/amendments/{talks.soft}/edit").status_code == 422


def test_a_draft_is_discarded(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)
    client.post(f"/amendments/{talks.draft}/delete")

    assert client.get(f"/amendments/{talks.draft}").status_code == 404


def test_the_compilation_lists_amendments_by_clause(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/amendments").text

    assert page.index("Amendment 1 · Arvenia") < page.index("Amendment 2 · Belmara")


def test_a_long_compilation_names_the_clauses_that_a_page_can_begin_with(
    client_for: ClientFor, cast: Cast, talks: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(amendment_list, "PAGE", 1)
    page = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/amendments?from={talks.conduct}").text

    assert '<select id="from" name="from">' in page
    assert f'<option value="{talks.conduct}" selected>' in page


def test_the_list_shows_a_draft_to_its_own_delegation_alone_and_not_among_what_is_on_the_table(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    url = f"/instruments/{talks.instrument}/amendments?show=all"

    assert "Your draft" in client_for(cast.nadia).get(url).text
    assert "Your draft" not in client_for(cast.nadia).get(url.removesuffix("?show=all")).text
    assert "Your draft" not in client_for(cast.bela).get(url).text


def test_a_move_is_proposed_and_decided(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)
    form = client.get(f"/clauses/{talks.review}/amendments/new?kind=move", follow_redirects=True).text
    data = {"kind": "move", "base": base_of(form), "after": talks.objective, "act": "table"}
    asked = client.post(f"/clauses/{talks.review}/amendments", data=data).location
    page = client.get(asked).text
    client.post(asked, data={"edition": "1"})
    desk = client_for(cast.sefa).get(f"/clauses/{talks.review}/merges/new").text

    assert "It is to stand behind" in form
    assert "To stand behind" in page
    assert "Move behind Article 1" in desk
    assert "Move the clause" in desk


def test_a_move_without_a_place_keeps_what_was_typed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)
    form = client.get(f"/clauses/{talks.review}/amendments/new?kind=move", follow_redirects=True).text
    data = {"kind": "move", "base": base_of(form), "after": "", "rationale": "It belongs there."}
    page = client.post(f"/clauses/{talks.review}/amendments", data=data)

    assert page.status_code == 422
    assert "It belongs there." in page.text


def base_of(form: str) -> str:
    """Return the version that a form was made from."""
    found = re.search(r'name="base" value="(\w+)"', form)
    assert found
    return found[1]


def test_who_proposes_again_is_led_to_the_draft_that_her_delegation_has(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"/clauses/{talks.objective}/amendments/new"
    hers = client_for(cast.nadia).get(address, follow_redirects=True).text
    others = client_for(cast.bela).get(address, follow_redirects=True).text

    assert f'href="/amendments/{talks.draft}/edit"' in hers
    assert talks.draft not in others


@pytest.mark.parametrize("kind", ["delete", "move"])
def test_whoever_asks_for_all_of_a_clause_reads_what_others_have_tabled_there(
    client_for: ClientFor, cast: Cast, talks: Talks, kind: str
) -> None:
    nadia, url = client_for(cast.nadia), f"/clauses/{talks.conduct}/amendments"
    page = nadia.get(f"{url}/new?kind={kind}", follow_redirects=True).text
    saved = {**proposal(talks), "kind": kind, "after": talks.review}
    draft = nadia.post(url, data=saved, follow_redirects=True).request.path
    later = nadia.get(f"{draft.removesuffix('/edit')}/edit").text

    assert page.count("It asks for other words in this clause.") == later.count("It asks for other words") == 2
    assert f'href="/amendments/{talks.hard}"' in page
    assert "What others ask for in this clause" in later


def test_a_list_in_which_nothing_stands_says_how_many_stand_in_others(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/amendments", query_string={"show": "decided"})

    assert "No amendment under this heading" in page.text
    assert re.search(r"You can read \d+ amendments? under the others", page.text)
