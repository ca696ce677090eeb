"""Obligations through the web: suggested, confirmed, mended, said to be none; shown as far as they are asked for."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from negotiate.operations.text.instruments import import_text
from tests.cast import Cast, Player
from tests.operations.negotiation import Draft
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def suggested(page: str) -> str:
    """Return how a page names the first suggestion that may be confirmed."""
    return re.findall(r'name="suggested" value="(\w+:\d+)"', page)[0]


def test_a_suggestion_is_confirmed_and_then_mended(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    here, quick = f"/instruments/{talks.instrument}/obligations", f"/clauses/{talks.conduct}/obligations"
    sefa = client_for(cast.sefa)
    before = sefa.get(here).text
    confirmed = sefa.post(quick, data={"suggested": suggested(before)}, follow_redirects=True).text
    bound, _, number = suggested(before).partition(":")
    form = sefa.get(f"{here}/new?passage={talks.conduct}:{bound}&number={number}").text
    parts = {"actor": "A State", "strength": "shall not", "action": "damage services", "qualifiers": "nowhere"}
    at = {"passage": f"{talks.conduct}:{bound}", "number": number}
    refused = sefa.post(here, data=parts | at)
    mended = sefa.post(here, data=parts | at | {"qualifiers": "including hospitals"}, follow_redirects=True).text

    assert "Confirmed, with your name." in confirmed
    assert "1 of 2 confirmed" in confirmed
    assert 'value="A State"' in form
    assert (refused.status_code, "do not stand in the paragraph: “nowhere”" in refused.text) == (422, True)
    assert "including hospitals" in mended
    assert "mended" in mended
    assert "mended" in client_for(cast.nadia).get(here).text


def test_a_suggestion_is_said_to_be_none_and_taken_back(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    here, quick = f"/instruments/{talks.instrument}/obligations", f"/clauses/{talks.conduct}/obligations"
    chen = client_for(cast.chen)
    said = {"suggested": suggested(chen.get(here).text), "says": "none"}
    after = chen.post(quick, data=said, follow_redirects=True).text
    again = chen.post(re.findall(r"/obligations/\w+/end", after)[0], follow_redirects=True).text

    assert "1 suggestion said to be no obligation" in after
    assert "Taken back." in again
    assert "said to be no obligation" not in again


def test_one_that_is_written_needs_its_paragraph(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    refused = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/obligations", data={"actor": "A State"})

    assert (refused.status_code, "Choose the paragraph" in refused.text) == (422, True)
    assert 'value="A State"' in refused.text


def test_the_page_shows_what_is_asked_for(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, here = client_for(cast.nadia), f"/instruments/{talks.instrument}/obligations"

    assert nadia.get(f"{here}?how=a prohibition").text.count('<tr class="stop') == 1
    assert "No obligation answers this" in nadia.get(f"{here}?on=exceptions").text
    assert "Confirm</button>" not in nadia.get(here).text


def test_the_page_says_by_which_rules_it_reads(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/obligations").text

    assert "How they are found in English" in page
    assert "Who acts stands before the phrase" in page
    assert "Not seen:" in page


def test_a_text_in_a_language_that_is_not_read_shows_no_zero(db: Session, client_for: ClientFor, cast: Cast) -> None:
    draft = Draft("Kifungu cha 1", "", "Kila Chama kitatoa taarifa.")
    instrument = import_text(db, cast.sefa.actor, [draft], title="Mkataba", language="sw").code
    db.commit()
    page = client_for(cast.sefa).get(f"/instruments/{instrument}/obligations").text
    checks = client_for(cast.sefa).get(f"/instruments/{instrument}/checks").text

    assert "Obligations are not read in the language of this text" in page
    assert re.search(r'class="number">\s*not read', page)
    assert "0 of 0" not in page
    assert "not read in the language of this text" in checks
