"""Drafting hints on the page of a clause: beside the words, set aside with a reason, raised again."""

import re
from collections.abc import Callable
from html import unescape

from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_hint_stands_beside_its_words_until_somebody_says_why_they_stay(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    page = f"/clauses/{talks.conduct}"
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "and water.", "and water, as article 9 says.")
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    before = nadia.get(page).text
    bound = re.search(r'name="bound" value="(\w+)"', before)
    assert bound is not None
    refused = nadia.post(f"{page}/hints", data={"bound": bound[1], "reason": " "})
    nadia.post(f"{page}/hints", data={"bound": bound[1], "reason": "The last article brings it."})
    aside = bela.get(page).text
    raised = re.search(r"/hint-dismissals/\w+/end", aside)
    assert raised is not None
    again = bela.post(raised[0], follow_redirects=True).text

    way = re.search(r'href="(/instruments/\w+/loopholes/new\?[^"]+)"[^>]*>It leaves a loophole', before)
    assert way is not None
    form = nadia.get(unescape(way[1])).text

    assert "points to nothing in this text.</textarea>" in form
    assert "article 9</textarea>" in form
    assert "<mark>article 9</mark>" in before
    assert "“article 9” points to nothing in this text." in before
    assert "Drafting hints" not in client_for(cast.ada).get(page).text
    assert (refused.status_code, "Say why these words stay" in refused.text) == (422, True)
    assert "The last article brings it." in aside
    assert "Arvenia" in aside[aside.index("Set aside:") :][:400]
    assert "The last article brings it." not in again
