"""The founding of a house."""

from flask.testing import FlaskClient

from tests.cast import Cast
from tests.web.account import passwords, sign_in

FOUNDER = {"name": "Fay Founder", "email": "Fay@Example.org", **passwords("four words of mine")}


def test_the_first_person_is_told_what_she_becomes(client: FlaskClient) -> None:
    assert "administrator and secretariat" in client.get("/first-run").text


def test_the_first_person_is_signed_in_as_administrator_and_secretariat(client: FlaskClient) -> None:
    client.post("/first-run", data=FOUNDER)

    page = client.get("/people").text
    assert "administrator" in page
    assert "secretariat" in page


def test_the_founder_is_told_where_delegations_and_people_are_added_and_how_to_begin(client: FlaskClient) -> None:
    page = client.post("/first-run", data=FOUNDER, follow_redirects=True).text

    for place in ("/delegations", "/groups", "/people", "/people/list", "/instruments/new"):
        assert f'href="{place}"' in page
        assert client.get(place).status_code == 200


def test_the_founder_comes_in_again_by_her_password(client: FlaskClient) -> None:
    client.post("/first-run", data=FOUNDER)
    client.post("/session/end")

    assert sign_in(client, "fay@example.org", "four words of mine").location == "/"


def test_a_short_password_is_refused_and_the_rest_kept(client: FlaskClient) -> None:
    answer = client.post("/first-run", data=FOUNDER | passwords("short"))

    assert answer.status_code == 422
    assert "at least 10 characters" in answer.text
    assert 'value="Fay Founder"' in answer.text


def test_two_different_passwords_are_refused(client: FlaskClient) -> None:
    answer = client.post("/first-run", data=FOUNDER | passwords("four words of mine", "four words of hers"))

    assert "The two passwords differ" in answer.text


def test_nobody_founds_a_house_that_has_somebody(client: FlaskClient, cast: Cast) -> None:
    assert client.get("/first-run").status_code == 302
    assert client.post("/first-run", data=FOUNDER).status_code == 403
