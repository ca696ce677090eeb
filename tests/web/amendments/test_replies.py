"""Answering an offer on the page of the amendment."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.desk.test_desk_drafts import form, save
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_an_answer_without_a_word_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, proposer = client_for(cast.sefa), client_for(cast.nadia)
    filled = form(client, talks, place_key="own", own_key="is to")
    key = next(name for name in filled if name.startswith("own-"))[4:]
    save(client, talks, filled | {"offer": key}, "offers")
    page = proposer.get(f"/amendments/{talks.soft}").text
    reply = re.search(r'action="(/offers/\w+/reply)"', page)[1]

    assert proposer.post(reply, data={"note": "Perhaps."}).status_code == 422
    assert "your answer is asked" in page


def test_an_unknown_offer_is_not_there(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).post("/offers/nothing/reply", data={"consent": "agrees"}).status_code == 404
