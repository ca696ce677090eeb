"""Who takes part, and no longer does."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_an_observer_is_admitted_and_reads_the_text(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"delegation": cast.watch, "capacity": "observer"}
    url = f"/instruments/{talks.instrument}/participations"
    page = client_for(cast.sefa).post(url, data=fields, follow_redirects=True)

    assert "Admitted: 1 delegation, 1 of them as an observer." in page.text
    assert client_for(cast.olu).get(f"/instruments/{talks.instrument}").status_code == 200


def test_nobody_chosen_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/instruments/{talks.instrument}/participations"

    assert client_for(cast.sefa).post(url, data={"capacity": "participant"}).status_code == 422


def test_who_only_observes_is_admitted_so_among_all_the_others(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"delegation": [cast.ostravia, cast.watch], "capacity": "participant"}
    address = f"/instruments/{talks.instrument}/participations"
    page = client_for(cast.sefa).post(address, data=fields, follow_redirects=True)

    assert "Admitted: 2 delegations, 1 of them as an observer." in page.text


def test_a_text_for_everyone_is_read_without_signing_in(
    client_for: ClientFor, client: FlaskClient, cast: Cast, talks: Talks
) -> None:
    fields = {"audience": "everyone"}
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data=fields)
    page = client.get(f"/instruments/{talks.instrument}")

    assert page.status_code == 200
    assert "Amendment 1" not in page.text


def test_nobody_is_ticked_before_somebody_ticks(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/participations")

    boxes = re.findall(r'<input[^>]*type="checkbox"[^>]*>', page.text)

    assert len(boxes) == 2
    assert not any("checked" in box for box in boxes)


def test_all_that_the_page_offered_are_let_in_at_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"offered": [cast.ostravia, cast.watch], "act": "all", "capacity": "participant"}
    address = f"/instruments/{talks.instrument}/participations"
    page = client_for(cast.sefa).post(address, data=fields, follow_redirects=True)

    assert "Admitted: 2 delegations, 1 of them as an observer." in page.text


def test_what_comes_of_an_end_is_said_before_it_is_done(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/participations/{cast.arvenia}/end")

    words = " ".join(page.text.replace("<b>", " ").split())
    assert "1 open amendment of its own stays on the table under the delegation’s name and awaits a fate" in words
    assert "the delegation can no longer withdraw, correct or confirm it." in words
    assert "It waits on no list of speakers." in page.text


def test_a_participation_that_ended_is_listed_with_its_reason(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/participations"
    told = client_for(cast.sefa).post(
        f"{address}/{cast.arvenia}/end", data={"reason": "It left by its note."}, follow_redirects=True
    )

    assert "Arvenia takes no part any more." in told.text
    assert "It left by its note." in client_for(cast.bela).get(address).text
    assert client_for(cast.nadia).get(address).status_code == 404


def test_its_people_are_told_why_on_their_home_page(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/participations/{cast.arvenia}/end"
    client_for(cast.sefa).post(address, data={"reason": "It left by its note."})
    page = client_for(cast.nadia).get("/")

    assert "No longer taking part" in page.text
    assert "It left by its note." in page.text


def test_an_end_without_a_reason_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/participations/{cast.arvenia}/end"

    assert client_for(cast.sefa).post(address, data={"reason": " "}).status_code == 422


def test_all_that_is_wrong_with_who_is_let_in_is_told_at_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/participations", data={})

    assert "Choose at least one delegation." in answer.text
    assert "Choose whether they take part or observe" in answer.text


def test_each_of_those_that_take_part_already_is_named(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"delegation": [cast.arvenia, cast.belmara], "capacity": "participant"}
    answer = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/participations", data=fields)

    assert "Arvenia takes part already." in answer.text
    assert "Belmara takes part already." in answer.text


def test_an_observer_that_leaves_is_told_nothing_of_breaking_silence(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"/instruments/{talks.instrument}/participations"
    client_for(cast.sefa).post(address, data={"delegation": cast.watch, "capacity": "observer"})
    page = client_for(cast.sefa).get(f"{address}/{cast.watch}/end").text

    assert "It breaks none now, as an observer: nothing changes." in page


def test_nothing_of_what_a_delegation_has_left_waits_for_its_people(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"/instruments/{talks.instrument}"
    client_for(cast.sefa).post(f"{address}/audience", data={"audience": "everyone"})
    client_for(cast.sefa).post(f"{address}/participations/{cast.arvenia}/end", data={"reason": "It left."})
    home, waiting = (client_for(cast.nadia).get(page).text for page in ("/", "/waiting"))

    assert f'href="{address}/dates"' in home
    assert "Nothing waits for you" in home
    assert "Nothing waits for you" in waiting


def test_the_summary_of_a_refused_form_takes_the_focus_also_without_a_script(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/participations", data={}).text

    assert "data-focus autofocus" in page
