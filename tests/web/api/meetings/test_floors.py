"""The list of speakers, for programs."""

from tests.cast import Cast
from tests.web.meetings.test_floors import first_item
from tests.web.meetings.test_meetings import ClientFor, announce, put
from tests.web.talks import Talks


def test_a_delegation_asks_for_the_floor_and_leaves_the_list_again(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    meeting = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, meeting, talks.conduct))
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    asked = nadia.post(f"/api/v1/agenda-items/{item}/floor", json={})
    read = bela.get(f"/api/v1{meeting}/floor").json

    assert asked.status_code == 201
    assert read is not None
    (line,) = read["items"][0]["waiting"]
    assert (read["may_ask"], line["delegation"], line["is_own"]) == (True, "Arvenia", False)
    address = f"/api/v1/floor-requests/{line['code']}/withdrawal"
    assert bela.post(address).status_code == 403
    left = nadia.post(address).json
    assert left is not None
    assert left["items"][0]["waiting"] == []


def test_who_has_spoken_stands_among_those_who_have(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    meeting = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, meeting, talks.conduct))
    nadia, chair = client_for(cast.nadia), client_for(cast.chen)
    asked = nadia.post(f"/api/v1/agenda-items/{item}/floor", json={}).json
    assert asked is not None
    code = asked["items"][0]["waiting"][0]["code"]
    chair.post(f"/agenda-items/{item}/call")
    chair.post(f"/floor-requests/{code}/turn")
    speaking = nadia.get(f"/api/v1{meeting}/floor").json
    chair.post(f"/floor-requests/{code}/end")
    spoken = nadia.get(f"/api/v1{meeting}/floor").json

    assert speaking is not None
    assert (speaking["items"][0]["is_at_hand"], speaking["items"][0]["speaking"]["code"]) == (True, code)
    assert spoken is not None
    assert [one["code"] for one in spoken["items"][0]["spoken"]] == [code]
