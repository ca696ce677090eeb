"""Setting how far a clause is agreed."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_the_chair_sets_a_status(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"version": talks.version, "level": "agreed ad referendum", "forum": "Contact group 2", "despite": "1,2"}
    page = client_for(cast.chen).post(f"/clauses/{talks.conduct}/statuses", data=fields, follow_redirects=True)

    assert "Status set: agreed ad referendum." in page.text


def test_who_agrees_over_the_head_of_open_amendments_is_asked(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"version": talks.version, "level": "agreed", "forum": "Plenary"}
    page = client_for(cast.chen).post(f"/clauses/{talks.conduct}/statuses", data=fields)

    assert page.status_code == 422
    assert "Amendment 1 and Amendment 2 to this clause are still open" in page.text
    assert re.search(r'type="checkbox" id="despite-1,2" name="despite" value="1,2"', page.text)
    assert ('href="#despite"' in page.text, 'id="despite"' in page.text) == (True, True)
    assert "It is kept in the record." not in page.text


def test_numbers_that_no_amendment_has_are_no_answer(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"version": talks.version, "level": "agreed", "forum": "Plenary", "despite": f"{'9' * 5_000},1"}
    page = client_for(cast.chen).post(f"/clauses/{talks.conduct}/statuses", data=fields)

    assert page.status_code == 422
    assert "still open" in page.text


def test_a_missing_forum_is_asked_for_beside_its_field(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"version": talks.version, "level": "agreed", "forum": ""}
    page = client_for(cast.chen).post(f"/clauses/{talks.conduct}/statuses", data=fields)

    assert page.status_code == 422
    assert 'id="forum-error"' in page.text


def test_a_stale_status_is_a_409(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"version": "another", "level": "agreed", "forum": "Plenary"}

    assert client_for(cast.chen).post(f"/clauses/{talks.conduct}/statuses", data=fields).status_code == 409


def test_a_delegate_sets_no_status(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    fields = {"version": talks.version, "level": "agreed", "forum": "Plenary"}

    assert client_for(cast.nadia).post(f"/clauses/{talks.conduct}/statuses", data=fields).status_code == 403
