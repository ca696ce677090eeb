"""The list of speakers on its pages: asked for, given, and kept up to date by a script."""

from tests.cast import Cast
from tests.web.meetings.test_meetings import ClientFor, announce, put
from tests.web.talks import Talks


def first_item(page: str) -> str:
    """Return the code of the first item of an agenda on a page of the chair's."""
    return page.partition('action="/agenda-items/')[2].partition("/")[0]


def test_a_delegation_asks_and_is_given_the_floor_in_sight_of_all(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, address, talks.conduct))
    chair, nadia, bela = (client_for(player) for player in (cast.chen, cast.nadia, cast.bela))
    asked = nadia.post(f"/agenda-items/{item}/floor", follow_redirects=True).text
    chair.post(f"/agenda-items/{item}/call")
    request = asked.partition('action="/floor-requests/')[2].partition("/")[0]
    chair.post(f"/floor-requests/{request}/turn")
    speaking = " ".join(bela.get(f"{address}/floor").text.split())
    chair.post(f"/floor-requests/{request}/end")
    spoken = " ".join(bela.get(address).text.split())

    assert "Arvenia is on the list of speakers" in asked
    assert "<bdi>Arvenia</bdi></b> has the floor" in speaking
    assert "Spoken: <bdi>Arvenia</bdi>" in spoken


def test_what_is_refused_is_said_on_the_page_of_the_meeting(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, address))
    nadia = client_for(cast.nadia)
    asked = nadia.post(f"/agenda-items/{item}/floor", follow_redirects=True).text
    request = asked.partition('action="/floor-requests/')[2].partition("/")[0]
    nadia.post(f"/floor-requests/{request}/withdrawal")

    assert "not in the queue any more" in client_for(cast.chen).post(f"/floor-requests/{request}/turn").text
    assert "does not have the floor" in client_for(cast.chen).post(f"/floor-requests/{request}/end").text


def test_a_script_asks_for_the_version_and_then_for_the_part(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, address))
    nadia = client_for(cast.nadia)
    before = nadia.get(f"{address}/floor/version").json
    nadia.post(f"/agenda-items/{item}/floor")
    after, part = nadia.get(f"{address}/floor/version").json, nadia.get(f"{address}/floor?fragment=1").text

    assert before != after
    assert f'data-screen="{after["version"]}"' in part
    assert "<html" not in part
