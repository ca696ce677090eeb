"""The page that adds several delegations at once."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]
LIST = "Republic of Corvanta; Corvanta\nSea Watch; ; observer"


def test_a_list_of_delegations_is_added_at_once(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.ada)

    page = client.post("/delegations/list", data={"delegations": LIST}, follow_redirects=True).text

    assert "2 delegations have been added." in page
    assert "Republic of Corvanta" in page
    assert "Sea Watch" in page


def test_after_a_bad_line_no_delegation_is_added_and_the_list_stays(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.ada)

    answer = client.post("/delegations/list", data={"delegations": f"{LIST}\nARVENIA\nUtopia; U; kingdom"})

    assert answer.status_code == 422
    assert "Line 3 (ARVENIA)" in answer.text
    assert "Line 4 (Utopia): “kingdom” is no kind of delegation." in answer.text
    assert "Sea Watch; ; observer" in answer.text
    assert "Corvanta" not in client.get("/delegations").text
