"""The page of what the text says about time: confirm with one click, set aside with a reason."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def fields_of(page: str, action: str) -> dict[str, str]:
    """Return the hidden fields of the first form that is sent to an address."""
    form = page.split(f'action="{action}"')[1].split("</form>", maxsplit=1)[0]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))


def test_an_offer_is_confirmed_with_one_click(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, url = client_for(cast.chen), f"/instruments/{talks.instrument}/date-rules"
    offered = client.get(f"/instruments/{talks.instrument}/time").text

    page = client.post(url, data=fields_of(offered, url), follow_redirects=True).text

    assert "Written down: 5 years after entry into force" in page
    assert "Nothing is left to look at" in page


def test_a_flag_is_set_aside_with_a_reason(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, url = client_for(cast.chen), f"/clauses/{talks.review}/dismissals"
    fields = fields_of(client.get(f"/instruments/{talks.instrument}/time").text, url)

    page = client.post(url, data={**fields, "reason": "Watched elsewhere."}, follow_redirects=True).text

    assert "Nothing is left to look at" in page
    assert "Set aside: Watched elsewhere." in page


def test_a_flag_is_not_set_aside_without_one(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, url = client_for(cast.chen), f"/clauses/{talks.review}/dismissals"
    fields = fields_of(client.get(f"/instruments/{talks.instrument}/time").text, url)

    answer = client.post(url, data={**fields, "reason": ""})

    assert (answer.status_code, "Say why" in answer.text) == (422, True)


def test_the_clause_page_offers_the_same(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert "Confirm this rule" in client_for(cast.sefa).get(f"/clauses/{talks.review}").text


def test_a_delegate_reads_and_confirms_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)
    page = client.get(f"/instruments/{talks.instrument}/time").text

    assert "five years after its entry into force" in page
    assert "Confirm this rule" not in page
    assert client.post(f"/clauses/{talks.review}/dismissals", data={"lack": "RULE"}).status_code == 403
