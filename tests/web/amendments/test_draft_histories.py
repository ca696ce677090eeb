"""The history of a draft through the web: read, compared, restored by one click."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_what_a_page_saved_by_itself_is_restored_by_one_click(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    typed = {"base": talks.version, "kind": "modify", "heading": "Conduct", "act": "autosave"}
    answer = client.post(f"/clauses/{talks.conduct}/amendments", data={**typed, "body": f"{CONDUCT} First."}).get_json()
    client.post(answer["address"], data={**typed, "body": "Second.", "act": "save", "edition": answer["edition"]})
    history = f"{answer['address']}/drafting"

    page = client.post(history, data={"number": "1", "edition": "2"}, follow_redirects=True).text

    assert "Restored from edition 1" in page
    assert "saved while writing" in page
    assert "First." in client.get(f"{answer['address']}/edit").text
