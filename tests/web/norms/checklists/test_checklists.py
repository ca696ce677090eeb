"""A checklist through the web: answered in private, opened, refused without loss, and asked anew."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
SAID = {"list": "human-rights", "says-remedy": "they do not say it", "reason-remedy": "Nobody is named."}


def way(talks: Talks) -> str:
    """Return the address of the checklist with the conduct clause open."""
    return f"/instruments/{talks.instrument}/checklists?list=human-rights&clause={talks.conduct}"


def answered(client: FlaskClient, talks: Talks, said: dict[str, str] = SAID) -> str:
    """Answer on the conduct clause, and return the page that follows."""
    sent = said | {"version": talks.version}
    return client.post(f"/clauses/{talks.conduct}/checklists", data=sent, follow_redirects=True).text


def test_answers_are_kept_and_then_opened(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    kept = answered(bela, talks)
    hidden = nadia.get(way(talks)).text
    code = re.findall(r"/filled-checklists/(\w+)/widening", kept)[0]
    bela.post(f"/filled-checklists/{code}/widening")
    shown = nadia.get(way(talks)).text

    assert "read by Belmara alone" in kept
    assert "Nobody is named." not in hidden
    assert "Nobody is named." in shown


def test_a_refused_answer_loses_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela = client_for(cast.bela)
    sent = SAID | {"version": talks.version, "reason-legality": "Half a thought."}
    refused = bela.post(f"/clauses/{talks.conduct}/checklists", data=sent)

    assert refused.status_code == 422
    assert "a reason alone does not tell" in refused.text
    assert "Half a thought." in refused.text
    assert re.search(r'name="says-remedy" value="they do not say it" checked', refused.text)


def test_a_widening_that_is_refused_shows_the_clause_again(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela = client_for(cast.bela)
    code = re.findall(r"/filled-checklists/(\w+)/widening", answered(bela, talks))[0]
    refused = bela.post(f"/filled-checklists/{code}/widening", data={"group": "nobodys", "list": "human-rights"})

    assert (refused.status_code, "Choose a group" in refused.text) == (422, True)
    assert "Nobody is named." in refused.text
