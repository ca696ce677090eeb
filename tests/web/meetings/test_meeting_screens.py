"""The screen of the room: it follows what is taken up in the meeting, by the addresses that its script asks."""

from tests.cast import Cast
from tests.web.desk.test_desk_drafts import form, save
from tests.web.meetings.test_floors import first_item
from tests.web.meetings.test_meetings import ClientFor, announce, put
from tests.web.talks import Talks


def test_it_shows_the_item_that_is_taken_up_as_the_desk_has_decided_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, address, talks.conduct))
    secretary, chair = client_for(cast.sefa), client_for(cast.chen)
    save(secretary, talks, form(secretary, talks, place_key="adopt 1"))
    before = chair.get(f"{address}/screen").text
    chair.post(f"/agenda-items/{item}/call")
    after, clean = (chair.get(f"{address}/screen{view}").text for view in ("", "?view=clean"))

    assert "No item is at hand yet." in before
    assert "<ins> must</ins>" not in before
    assert "<ins> must</ins>" in after
    assert "nothing of it is decided" in after
    assert "A State must not damage" in clean


def test_a_script_asks_for_its_version_and_then_for_the_part(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, address, talks.conduct))
    chair = client_for(cast.chen)
    before = chair.get(f"{address}/screen/version").json["version"]
    chair.post(f"/agenda-items/{item}/call")
    after = chair.get(f"{address}/screen/version").json["version"]
    part = chair.get(f"{address}/screen?fragment=1").text

    assert before != after
    assert f'data-screen="{after}"' in part
    assert f'data-item="{item}"' in part
    assert "<html" not in part


def test_it_has_no_controls_and_whoever_leads_finds_it_beside_the_list_of_speakers(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = announce(client_for, cast, talks)
    put(client_for, cast, address, talks.conduct)
    chair, nadia = client_for(cast.chen), client_for(cast.nadia)
    screen = chair.get(f"{address}/screen").text

    assert "<form" not in screen
    assert "<button" not in screen
    assert f'href="{address}/screen"' in chair.get(address).text
    assert f'href="{address}/screen"' not in nadia.get(address).text
    assert nadia.get(f"{address}/screen").status_code == 403


def test_a_part_that_is_remembered_is_given_to_nobody_else(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    item = first_item(put(client_for, cast, address, talks.conduct))
    chair = client_for(cast.chen)
    chair.post(f"/agenda-items/{item}/call")
    parts = [client_for(one).get(f"{address}/screen?fragment=1") for one in (cast.chen, cast.sefa, cast.nadia)]
    clean = chair.get(f"{address}/screen?fragment=1&view=clean").text

    assert [part.status_code for part in parts] == [200, 200, 403]
    assert parts[0].text == parts[1].text
    assert f'data-item="{item}"' in clean
