"""The pages of editorial corrections."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.agreements import ASKED, agree, seal
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def form(talks: Talks, body: str, note: str = "One spelling.") -> dict[str, str]:
    """Return what the page sends."""
    return {"base": talks.version, "heading": "Conduct", "body": body, "note": note, "act": "propose"}


def ruling(page: str) -> str:
    """Return where the first correction on the list is ruled on."""
    found = re.search(r'action="(/corrections/\w+/ruling)"', page)
    assert found
    return found[1]


def test_what_one_proposes_another_accepts(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    body = CONDUCT.replace("damage", "impair")
    address = f"/clauses/{talks.conduct}/corrections"
    own = client_for(cast.sefa).post(address, data=form(talks, body), follow_redirects=True).text
    second = client_for(cast.sten)
    listed = second.get(f"/instruments/{talks.instrument}/corrections").text
    page = second.post(ruling(listed), data={"verdict": "accepted"}, follow_redirects=True).text

    assert "Proposed: 1 to be accepted singly" in own
    assert "waits for chair or second secretary" in own
    assert "Accepted, and written as an editorial version" in page
    assert "Sten Secretariat" in page


def test_the_chair_may_decline(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    body = CONDUCT.replace("damage", "impair")
    client_for(cast.sefa).post(f"/clauses/{talks.conduct}/corrections", data=form(talks, body))
    chair = client_for(cast.chen)
    listed = chair.get(f"/instruments/{talks.instrument}/corrections").text
    page = chair.post(ruling(listed), data={"verdict": "declined"}, follow_redirects=True).text

    assert "Declined. The text stays as it is." in page


def test_the_changes_are_shown_before_they_are_proposed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    data = {**form(talks, CONDUCT.replace("damage", "impair")), "act": "preview"}
    page = client_for(cast.sefa).post(f"/clauses/{talks.conduct}/corrections", data=data).text

    assert "impair</ins>" in page


def test_what_was_typed_stays_where_it_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    data = form(talks, CONDUCT.replace("damage", "impair"), "")
    page = client_for(cast.sefa).post(f"/clauses/{talks.conduct}/corrections", data=data)

    assert page.status_code == 422
    assert "Say what the correction mends" in page.text
    assert CONDUCT.replace("damage", "impair") in page.text


def test_a_delegate_reads_the_list_and_proposes_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)

    assert client.get(f"/instruments/{talks.instrument}/corrections").status_code == 200
    assert client.get(f"/clauses/{talks.conduct}/corrections/new").status_code == 403


def test_before_agreed_words_are_corrected_the_list_asks_beside_the_correction(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    body = CONDUCT.replace("damage", "impair")
    client_for(cast.sefa).post(f"/clauses/{talks.conduct}/corrections", data=form(talks, body))
    agree(store, cast, talks.conduct)
    chair, accepted = client_for(cast.chen), {"verdict": "accepted"}
    address = ruling(chair.get(f"/instruments/{talks.instrument}/corrections").text)
    refused = chair.post(address, data=accepted)
    done = chair.post(address, data={**accepted, "falls": seal(refused.text)}, follow_redirects=True)

    assert refused.status_code == 422
    assert ASKED.format("under discussion") in words(refused.text)
    assert "Accepted, and written" in done.text
