"""The pages of the library: found by topic and words, proposed in a text, kept by a house."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
TYPED = {"topic": "Review", "heading": "Yearly review", "body": "It is reviewed each year.", "notes": "Each year."}


def test_model_clauses_are_found_by_their_words(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.nadia)

    assert "Due diligence" in client.get("/library").text
    assert "Due diligence" not in client.get("/library?q=hospitals").text
    assert "Protected services" in client.get("/library?q=HOSPITALS").text
    assert "No model clause holds these words" in client.get("/library?q=qzxv").text


def test_whoever_has_not_signed_in_is_asked_to(client: FlaskClient) -> None:
    assert client.get("/library").location == "/sign-in?next=/library"


def test_a_model_clause_is_shown_with_its_options_and_proposed_behind_a_clause(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.nadia)
    page = client.get(f"/library/due-diligence?after={talks.conduct}").text
    draft = client.post("/library/due-diligence/amendments", data={"after": talks.conduct}, follow_redirects=True)
    shown = client.get(draft.request.path.removesuffix("/edit")).text

    assert "A stricter measure of knowledge" in page
    assert f'value="{talks.conduct}" selected' in page
    assert "A Party that has been notified" in draft.text
    assert "Begun from a model clause" in shown
    assert "its words unchanged" in words(shown)


def test_an_insertion_can_begin_from_a_model_clause(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/clauses/{talks.conduct}/amendments/new?kind=insert", follow_redirects=True)

    assert f"/library?after={talks.conduct}" in page.text


def test_a_place_that_is_no_clause_is_refused(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.nadia).post("/library/due-diligence/amendments", data={"after": "nowhere"})

    assert answer.status_code == 404


def test_the_secretariat_keeps_published_words_and_takes_them_off(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    form = client.get(f"/library/new?version={talks.version}").text
    added = client.post("/library", data={**TYPED, "version": talks.version}, follow_redirects=True)
    gone = client.post(f"{added.request.path}/delete", follow_redirects=True)

    assert "A State shall not damage services" in form
    assert "Taken from" in added.text
    assert "Yearly review" not in gone.text


def test_what_was_typed_stays_where_a_model_clause_is_refused(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.sefa).post("/library", data={**TYPED, "heading": " "})

    assert answer.status_code == 422
    assert "It is reviewed each year." in answer.text


def test_a_delegate_finds_no_form_to_keep_one(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.nadia)

    assert client.get("/library/new").status_code == 403
    assert "Add one" not in client.get("/library").text
