"""Putting items on an agenda, and striking them."""

from tests.cast import Cast
from tests.web.meetings.test_meetings import ClientFor, announce, put
from tests.web.talks import Talks


def test_an_item_without_words_is_refused_with_its_clauses_ticked(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = announce(client_for, cast, talks)
    typed = {"item": " ", "clause": talks.conduct, "audience": "everyone"}
    page = client_for(cast.chen).post(f"{address}/items", data=typed).text

    assert "Say what the item is about." in page
    assert f'value="{talks.conduct}" checked' in " ".join(page.split())


def test_a_struck_item_is_struck_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    item = put(client_for, cast, address).partition('action="/agenda-items/')[2].partition("/")[0]
    chair = client_for(cast.chen)
    once = chair.post(f"/agenda-items/{item}/strike", data={"reason": "Done yesterday."}, follow_redirects=True).text
    twice = chair.post(f"/agenda-items/{item}/strike")

    assert "Done yesterday." in once
    assert (twice.status_code, "struck already" in twice.text) == (422, True)
