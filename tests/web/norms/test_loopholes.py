"""Loopholes through the web: from a clause to the register, to an amendment, to the words that close it."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_one_is_written_down_beside_a_clause_opened_mended_and_closed(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    register = f"/instruments/{talks.instrument}/loopholes"
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    form = bela.get(f"{register}/new?clause={talks.conduct}&words=shall+not+damage").text
    told = {"passage": talks.conduct, "title": "Slowing down", "explanation": "Slow is not damaged."}
    shown = bela.post(register, data={**told, "words": "shall not damage"}, follow_redirects=True)
    code = shown.request.path.rpartition("/")[2]
    hidden = [nadia.get(one).text for one in (register, f"/clauses/{talks.conduct}")]
    bela.post(f"/loopholes/{code}/widening")
    beside = nadia.get(f"/clauses/{talks.conduct}").text
    mended = nadia.post(f"/loopholes/{code}/amendment", follow_redirects=True)
    bela.post(f"/loopholes/{code}/closure", data={"clause": talks.conduct, "words": "including hospitals"})
    closed = nadia.get(f"{register}/{code}").text

    assert "shall not damage</textarea>" in form
    assert "Slowing down" in shown.text
    assert [page for page in hidden if "Slowing down" in page] == []
    assert "Slowing down" in beside
    assert re.search(r"/amendments/\w+/edit$", mended.request.path)
    assert "Slowing down: Slow is not damaged." in mended.text
    assert "including hospitals" in closed
    assert "Slowing down" not in nadia.get(f"/clauses/{talks.conduct}").text
    assert "Slowing down" in nadia.get(f"{register}?show=closed").text


def test_a_refused_closing_keeps_what_was_typed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    register = f"/instruments/{talks.instrument}/loopholes"
    bela = client_for(cast.bela)
    told = {"passage": talks.conduct, "title": "Slow", "explanation": "So."}
    code = bela.post(register, data=told).location.rpartition("/")[2]
    refused = bela.post(f"/loopholes/{code}/closure", data={"clause": talks.conduct, "words": "slow down"})

    assert refused.status_code == 422
    assert "slow down</textarea>" in refused.text
    assert bela.get(f"{register}?show=every").status_code == 404
