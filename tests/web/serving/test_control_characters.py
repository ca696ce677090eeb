"""Control characters: refused for every address, form, file name and header, by one sentence and never as a fault."""

import io
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

SIGNS = ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x9f"]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("address", ["/instruments/a{}b", "/sign-in?next=/{}", "/nowhere?{}=1", "/static/a{}.css"])
def test_an_address_with_a_control_character_is_refused_also_signed_out(
    client: FlaskClient, address: str, sign: str
) -> None:
    answer = client.get(address.format(f"%{ord(sign):02X}" if ord(sign) < 128 else f"%C2%{ord(sign):02X}"))

    assert answer.status_code == 400
    assert "control characters" in answer.text


@pytest.mark.parametrize("sign", SIGNS)
def test_a_form_with_a_control_character_is_refused_at_its_field(
    client_for: Callable[[Player], FlaskClient], cast: Cast, sign: str
) -> None:
    answer = client_for(cast.ada).post(
        "/delegations", data={"name": f"Bel{sign}gria", "short_name": "BEL", "kind": "State"}
    )

    assert answer.status_code == 422
    assert f"U+{ord(sign):04X}" in answer.text
    assert "Bel" not in client_for(cast.ada).get("/delegations").text.replace("Belmara", "")


@pytest.mark.parametrize("form", [{"email": "ada\x00@example.org", "password": "x"}, {"email\x00": "a"}])
def test_nobody_gets_a_fault_out_of_the_sign_in(client: FlaskClient, form: dict[str, str]) -> None:
    assert client.post("/session", data=form).status_code == 422


def test_the_name_of_a_file_holds_no_control_character(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    data = {"file": (io.BytesIO(b"Article 1\n\nStates act."), "trea\x01ty.txt")}

    answer = client_for(cast.sefa).post("/instruments", data=data, content_type="multipart/form-data")

    assert answer.status_code == 422
    assert "U+0001" in answer.text


def test_a_header_with_a_control_character_is_refused(client: FlaskClient) -> None:
    answer = client.get("/sign-in", headers={"Referer": "http://localhost/\x07"})

    assert answer.status_code == 400
    assert "header" in answer.text


def test_tabs_and_line_breaks_are_writing(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    answer = client_for(cast.ada).post("/delegations", data={"name": "Bel\tgria", "short_name": "BLG", "kind": "State"})

    assert answer.status_code == 302


@pytest.mark.parametrize("number", ["2147483648", "99999999999999999999", "9" * 5_000])
def test_there_is_nothing_at_a_number_that_no_column_can_hold(
    client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks, number: str
) -> None:
    assert client_for(cast.ada).get(f"/record/{number}").status_code == 404
    assert client_for(cast.sefa).get(f"/instruments/{talks.instrument}/record/{number}").status_code == 404
