"""The page that lets several people in at once."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]
LIST = "Ana Alvarez;ana@example.org;Arvenia\nBo Brandt;bo@example.org;Belmara;head of delegation"


def test_the_links_of_everybody_are_shown_once(client_for: ClientFor, cast: Cast) -> None:
    page = client_for(cast.ada).post("/people/list", data={"people": LIST, "delivery": "by hand"}).text

    assert "2 people have been added" in page
    assert len(re.findall(r"http://localhost/invitations/\S+?<", page)) == 2


def test_after_a_bad_line_nobody_is_added_and_the_list_stays(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.ada)
    answer = client.post("/people/list", data={"people": f"{LIST}\nCy;cy@example.org;Atlantis", "delivery": "by hand"})

    assert answer.status_code == 422
    assert "Line 3 (Cy)" in answer.text
    assert "Bo Brandt;bo@example.org" in answer.text
    assert "Ana Alvarez" not in client.get("/people").text


def test_links_that_go_by_mail_are_shown_to_nobody_else(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post(
        "/people/list", data={"people": LIST, "delivery": "by mail"}, follow_redirects=True
    )

    assert (
        "2 people have been added, and each has a letter that waits: no mail leaves this house just now." in answer.text
    )
    assert "/invitations/" not in answer.text.replace('/invitations"', "")
