"""An exercise through the web: opened, answered apart, shown together, closed."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
SAID = {"finds": "covers", "reason": "Water is named."}


def opened(sefa: FlaskClient, cast: Cast, talks: Talks) -> str:
    """Open an exercise on a scenario of the secretariat, and return its address."""
    told = {"title": "The slow water", "facts": "A gauge is late.", "asks": talks.conduct}
    sefa.post(f"/instruments/{talks.instrument}/scenarios", data=told)
    here = f"/instruments/{talks.instrument}/exercises"
    scenario = re.findall(r'<option value="(\w+)"', sefa.get(here).text)[0]
    chosen = {"scenario": scenario, "delegations": [cast.arvenia, cast.belmara]}
    return str(sefa.post(here, data=chosen).location)


def answer(client: FlaskClient, way: str, said: dict[str, str]) -> str:
    """Answer the question that is open there, and return the page that follows."""
    form = client.get(way).text
    asked = dict(re.findall(r'name="(question|version)" value="(\w+)"', form))
    return client.post(f"{way}/answers", data=said | asked, follow_redirects=True).text


def test_answers_are_given_apart_and_shown_together(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa, nadia, bela = client_for(cast.sefa), client_for(cast.nadia), client_for(cast.bela)
    way = opened(sefa, cast, talks)
    kept = answer(nadia, way, SAID)
    hidden, own = sefa.get(way).text + bela.get(way).text + bela.get(f"{way}/screen").text, nadia.get(f"{way}/screen")
    shown = answer(bela, way, SAID | {"reason": "So do we."})

    assert "your delegation alone reads this" in kept
    assert "Water is named." not in hidden + own.text
    assert "Water is named." in shown
    assert "So do we." in nadia.get(f"{way}/screen").text


def test_a_refused_answer_loses_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    way = opened(client_for(cast.sefa), cast, talks)
    page = answer(client_for(cast.nadia), way, SAID | {"reason": "So.", "rests_on": "what stands nowhere"})

    assert "do not stand in the passage" in page
    assert "what stands nowhere" in page


def test_the_secretariat_closes_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa, nadia = client_for(cast.sefa), client_for(cast.nadia)
    way = opened(sefa, cast, talks)
    answer(nadia, way, SAID)
    refused = nadia.post(f"{way}/closing")
    closed = sefa.post(f"{way}/closing", follow_redirects=True).text

    assert refused.status_code == 403
    assert "Water is named." in closed
    assert "closed" in nadia.get(f"/instruments/{talks.instrument}/exercises").text


def test_an_exercise_for_one_is_refused_where_it_was_asked(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa = client_for(cast.sefa)
    way = opened(sefa, cast, talks)
    sefa.post(f"{way}/closing")
    here = f"/instruments/{talks.instrument}/exercises"
    scenario = re.findall(r'<option value="(\w+)"', sefa.get(here).text)[0]
    refused = sefa.post(here, data={"scenario": scenario, "delegations": cast.arvenia})

    assert (refused.status_code, "at least two delegations" in refused.text) == (422, True)
