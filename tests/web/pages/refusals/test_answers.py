"""The pages that say no."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError

from negotiate.store import WEB, Store
from negotiate.text.merge.regions import Ink, Stroke
from negotiate.web.pages.refusals.answers import redline
from tests.attack.faults import failing
from tests.cast import Cast, Player
from tests.web.trial import THEIRS, YOURS


@pytest.mark.parametrize(
    ("name", "status", "sentence"),
    [
        ("missing", 404, "There is no such thing."),
        ("stale", 409, "Somebody merged it."),
        ("invalid", 422, "This day does not exist."),
    ],
)
def test_each_refusal_has_its_status_and_its_sentence(
    trial: FlaskClient, name: str, status: int, sentence: str
) -> None:
    answer = trial.get(f"/trial/{name}")

    assert answer.status_code == status
    assert sentence in answer.text


def test_whoever_comes_second_is_told_so_where_the_database_alone_has_noticed(trial: FlaskClient) -> None:
    answer = trial.post("/trial/doubled")

    assert answer.status_code == 409
    assert "Somebody else has just done the same." in answer.text


def test_a_fault_that_the_database_notices_stays_a_fault(trial: FlaskClient) -> None:
    answer = trial.post("/trial/incomplete")

    assert answer.status_code == 500
    assert "Something went wrong on our side." in answer.text


def test_a_stranger_who_looks_is_led_to_the_sign_in(trial: FlaskClient) -> None:
    assert trial.get("/trial/closed?page=2").location == "/sign-in?next=/trial/closed?page%3D2"


def test_a_stranger_who_acts_is_refused_and_keeps_her_words(trial: FlaskClient) -> None:
    answer = trial.post("/trial/form", data={"day": "my long text", "refusal": "closed"})

    assert answer.status_code == 403
    assert "my long text" in answer.text


def test_no_password_is_shown_again(client: FlaskClient, cast: Cast) -> None:
    secrets = {name: f"the secret of {name}" for name in password_fields()}
    answer = client.post("/account/password", data={**secrets, "reason": "what was typed beside them"})

    assert "what was typed beside them" in answer.text
    assert [secret for secret in secrets.values() if secret in answer.text] == []


def test_a_form_for_passwords_comes_back_without_them(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    secrets = {name: f"the secret of {name}" for name in password_fields()}
    answer = client_for(cast.nadia).post("/account/password", data=secrets)

    assert "This is not your present password." in answer.text
    assert [secret for secret in secrets.values() if secret in answer.text] == []


def password_fields() -> set[str]:
    """Return the names of every field for a password on any page."""
    pages = [path.read_text(encoding="utf-8") for path in (WEB / "templates").rglob("*.html")]
    return {name for page in pages for name in re.findall(r"text_field\(\"(\w+)\"[^}]*kind=\"password\"", page)}


def test_a_database_that_goes_while_a_refused_form_is_drawn_is_said_too(
    client_for: Callable[[Player], FlaskClient], store: Store, cast: Cast
) -> None:
    client = client_for(cast.ada)
    answers = [_while_failing(client, store, number) for number in range(1, 13)]

    assert set(answers) == {422, 503}
    assert answers.count(503) > 2


def _while_failing(client: FlaskClient, store: Store, number: int) -> int:
    """Send a form that is refused, while a statement of that number fails."""
    with failing(store.engine, number):
        return client.post("/delegations", data={"name": "", "short_name": "B", "kind": "State"}).status_code


def test_a_lost_race_shows_both_texts_and_what_lies_between(trial: FlaskClient) -> None:
    page = trial.get("/trial/stale").text

    assert YOURS in page
    assert THEIRS in page
    assert "<del> should</del><ins> shall</ins>" in page


def test_a_refused_form_comes_back_as_it_was_filled_in(trial: FlaskClient) -> None:
    answer = trial.post("/trial/form", data={"day": "31 June", "refusal": "invalid"})

    assert answer.status_code == 422
    assert 'value="31 June"' in answer.text
    assert "<p>This day does not exist.</p>" in answer.text


def test_an_untouched_form_holds_its_defaults(trial: FlaskClient) -> None:
    assert 'value="2026-01-01"' in trial.get("/trial/form").text


def test_an_address_that_does_not_exist_has_a_page(client: FlaskClient) -> None:
    answer = client.get("/nowhere")

    assert answer.status_code == 404
    assert "There is nothing at this address." in answer.text


def test_what_is_not_there_offers_a_stranger_the_sign_in(client: FlaskClient, cast: Cast) -> None:
    assert 'href="/sign-in?next=/nowhere"' in client.get("/nowhere").text


def test_what_is_not_there_knows_who_looks(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    page = client_for(cast.nadia).get("/nowhere").text

    assert cast.nadia.name in page
    assert 'href="/sign-in' not in page


def test_the_wrong_way_to_an_address_has_a_page(client: FlaskClient) -> None:
    assert client.get("/session/end").status_code == 405


def test_what_only_takes_forms_opens_the_page_above_it(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    answer = client_for(cast.ada).get(f"/people/{cast.nadia.code}/invitations")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/people/{cast.nadia.code}")


def test_a_redline_holds_both_texts() -> None:
    strokes = redline(THEIRS, YOURS)

    assert strokes[1:3] == (Stroke(Ink.STRUCK, " should"), Stroke(Ink.ADDED, " shall"))
    assert "".join(stroke.text for stroke in strokes if stroke.ink is not Ink.ADDED) == THEIRS
    assert "".join(stroke.text for stroke in strokes if stroke.ink is not Ink.STRUCK) == YOURS


@pytest.mark.parametrize(
    ("referrer", "link"),
    [
        ("http://localhost/rounds/abc?page=2", 'href="/rounds/abc?page=2"'),
        ("http://localhost//elsewhere.example", 'href="/elsewhere.example"'),
    ],
)
def test_a_refusal_leads_back_to_the_page_before(client: FlaskClient, referrer: str, link: str) -> None:
    assert link in client.get("/nothing", headers={"Referer": referrer}).text


@pytest.mark.parametrize("referrer", ["", "http://elsewhere.example/rounds", "http://localhost/nothing"])
def test_a_refusal_leads_nowhere_else(client: FlaskClient, referrer: str) -> None:
    assert "Back to where you were" not in client.get("/nothing", headers={"Referer": referrer}).text


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("server closed the connection unexpectedly", "cannot reach its database"),
        ("database is locked", "cannot reach its database"),
        ("database or disk is full", "disk of the machine"),
        ("could not extend file: No space left on device", "disk of the machine"),
    ],
)
def test_a_database_that_is_gone_or_full_is_said_and_asked_again(trial: FlaskClient, said: str, sentence: str) -> None:
    with trial.application.test_request_context("/trial/form", method="POST", data={"day": "my long text"}):
        answer = trial.application.handle_user_exception(OperationalError("insert", {}, Exception(said)))
        answer = trial.application.make_response(answer)

    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert sentence in answer.get_data(as_text=True)
    assert "my long text" in answer.get_data(as_text=True)
