"""The checklists of a house through the web: one is written, refused without loss, and taken off."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TYPED = {"title": "Small missions", "about": "", "questions": "Staff\nCan one official do it?"}


def test_one_is_written_asked_and_taken_off(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa = client_for(cast.sefa)
    page = sefa.post("/checklists", data=TYPED, follow_redirects=True).text
    code = re.findall(r"/checklists/(\w+)/delete", page)[0]
    asked = sefa.get(f"/instruments/{talks.instrument}/checklists?list={code}&clause={talks.conduct}").text
    after = sefa.post(f"/checklists/{code}/delete", follow_redirects=True).text
    again = sefa.post(f"/checklists/{code}/delete")

    assert "Can one official do it?" in asked
    assert "Can one official do it?" not in after
    assert again.status_code == 422


def test_a_refused_one_loses_nothing(client_for: ClientFor, cast: Cast) -> None:
    refused = client_for(cast.sefa).post("/checklists", data=TYPED | {"questions": "Staff"})

    assert (refused.status_code, "Small missions" in refused.text) == (422, True)
    assert "Paragraph 1 has one line" in refused.text
