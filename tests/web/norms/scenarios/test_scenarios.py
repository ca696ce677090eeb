"""Scenarios through the web: a refused answer keeps what was typed."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_refused_answer_keeps_its_reason_in_the_open_cell(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    told = {"title": "The slow water", "facts": "A gauge is late.", "asks": talks.conduct}
    client = client_for(cast.bela)
    page = client.post(f"/instruments/{talks.instrument}/scenarios", data=told, follow_redirects=True).text
    question, scenario = re.findall(r"cell=(\w+)#cell", page)[0], re.findall(r'id="s-(\w+)"', page)[0]
    said = {"question": question, "version": talks.version, "finds": "covers", "reason": "My reason", "rests_on": "ice"}
    refused = client.post(f"/scenarios/{scenario}/answers?cell={question}", data=said)

    assert refused.status_code == 422
    assert "My reason" in refused.text
    assert "do not stand in the passage" in refused.text
