"""What the surface asks for while somebody writes in it."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, REVIEW, corrected
from tests.web.amendments.test_amendments import base_of, proposal
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def test_typed_words_are_laid_into_the_text_and_stored_nowhere(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    typed = {"base": talks.version, "heading": "Conduct", "body": CONDUCT.replace("water", "energy")}
    answer = client.post(f"/clauses/{talks.conduct}/writing", data=typed).get_json()

    assert ["-", "water"] in answer["body"]
    assert ["+", "energy"] in answer["body"]
    assert "Your draft" not in client.get(f"/instruments/{talks.instrument}").text


def test_the_form_begins_with_the_clause_to_write_in(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/clauses/{talks.conduct}/amendments/new", follow_redirects=True).text

    assert f'data-writing="/clauses/{talks.conduct}/writing"' in page
    assert f'data-segments=\'[["=", "{CONDUCT[:20]}' in page


def test_marks_that_no_reader_sees_are_taken_off_what_is_saved_and_told(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, url = client_for(cast.nadia), f"/clauses/{talks.conduct}/amendments"
    stray = proposal(talks, body=CONDUCT.replace("hospitals", "\ufeffcli\u00adnics\u200b"))
    page = client.post(url, data=stray, follow_redirects=True)
    by_itself = client.post(url, data=stray | {"act": "autosave"}).json
    told = "1 byte order mark, 1 soft hyphen and 1 zero-width space"

    assert "<del> hospitals</del><ins> clinics</ins>" in page.text
    assert f"because no reader sees it: {told}." in page.text
    assert by_itself["taken_off"] == told


def test_marks_that_are_taken_off_a_heading_and_a_reason_are_told_too(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, url = client_for(cast.nadia), f"/clauses/{talks.conduct}/amendments"
    stray = proposal(talks, heading="Con\u00adduct", rationale="\ufeffIt is\u200b clearer.")
    page = client.post(url, data=stray, follow_redirects=True)
    by_itself = client.post(url, data=stray | {"act": "autosave"}).json
    told = "1 soft hyphen, 1 byte order mark and 1 zero-width space"

    assert f"because no reader sees it: {told}." in page.text
    assert by_itself["taken_off"] == told


def test_spaces_that_a_cut_word_has_left_are_pointed_out_and_taken_out_at_one_press(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, url = client_for(cast.bela), f"/clauses/{talks.conduct}/amendments"
    cut = proposal(talks, body=CONDUCT.replace("including hospitals", "including "), act="preview")
    shown = words(client.post(url, data=cut).text)
    beside = client.post(f"/clauses/{talks.conduct}/writing", data=cut).json["notes"]
    mended = client.post(url, data=cut | {"act": "spaces"}, follow_redirects=True)

    assert "1 space too many" in shown
    assert "between “population depends, including” and “and water.”" in shown
    assert "1 space too many" in words(beside)
    assert "Saved, without the spaces that were one too many." in mended.text
    assert "including and water.</textarea>" in mended.text


def test_marks_of_the_clause_itself_are_no_change(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.review), "entry", "en\u00adtry")
    form = client_for(cast.nadia).get(f"/clauses/{talks.review}/amendments/new", follow_redirects=True).text
    body = REVIEW.replace("entry", "en\u00adtry").replace("five", "six")
    sent = {"kind": "modify", "base": base_of(form), "heading": "Review", "body": body, "act": "save"}
    page = client_for(cast.nadia).post(f"/clauses/{talks.review}/amendments", data=sent, follow_redirects=True).text

    assert page.count("<ins>") == 1
    assert "no reader sees" not in page


def test_a_mark_that_cannot_be_taken_off_is_refused_with_the_place_where_it_stands(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    turned = proposal(talks, body=CONDUCT.replace("hospitals", "\u202ehospitals"))
    page = client_for(cast.nadia).post(f"/clauses/{talks.conduct}/amendments", data=turned)

    assert page.status_code == 422
    assert "in paragraph 1, between “population depends, including” and “hospitals" in page.text


def test_a_new_clause_is_saved_whatever_text_its_form_was_made_from(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sent = proposal(talks, kind="insert", body="States co\u00adoperate.")
    page = client_for(cast.nadia).post(f"/clauses/{talks.objective}/amendments", data=sent, follow_redirects=True)

    assert page.status_code == 200
    assert "States cooperate." in page.text


def test_who_asks_that_the_clause_go_or_for_one_at_the_same_place_is_told_while_it_is_written(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    gone = {"kind": "delete", "base": talks.version, "rationale": "It says nothing.", "act": "save"}
    new = {"kind": "insert", "base": "", "label": "Article 2 bis", "body": "Help is given.", "act": "save"}
    made = [
        nadia.post(f"/clauses/{talks.conduct}/amendments", data=typed).location.split("/")[2] for typed in (gone, new)
    ]
    tabled = [nadia.post(f"/amendments/{code}/tabling", data={"edition": "1"}).status_code for code in made]
    address = f"/clauses/{talks.conduct}/writing"
    changed = bela.post(address, data={"base": talks.version, "heading": "Conduct", "body": "Nobody damages."}).json
    written = bela.post(address, data={"base": "", "label": "Article 2 ter", "body": "Help is asked for."}).json

    assert tabled == [302, 302]
    assert "It asks to delete this clause." in changed["notes"]
    assert f'href="/amendments/{made[0]}"' in changed["notes"]
    assert "It asks for a new clause at this place: Article 2 bis." in written["notes"]


def test_words_that_a_delegation_has_tabled_itself_are_told_as_its_own(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.nadia), f"/clauses/{talks.conduct}/writing"
    typed = {"base": talks.version, "heading": "Conduct"}
    alike, other = (
        client.post(address, data=typed | {"body": CONDUCT.replace("shall not", verb)}).json["notes"]
        for verb in ("should not", "may not")
    )
    own, of_others = other.split("The same words as")

    assert "Your delegation has tabled the same words: Amendment 1" in words(alike)
    assert "Your delegation has tabled other words here: Amendment 1" in words(own)
    assert "What you write" in own
    assert "heirs" not in own
    assert "Amendment 2 of Belmara" in words(of_others)
    assert "Amend theirs instead" in of_others
