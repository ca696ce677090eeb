"""The page of the matrix: marks that are read aloud, a cell that opens, a position stated from it."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def address(talks: Talks, **asked: str) -> str:
    """Return the address of the matrix."""
    return f"/instruments/{talks.instrument}/positions?" + "&".join(f"{name}={value}" for name, value in asked.items())


def test_marks_are_words_for_those_who_listen(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(address(talks)).text

    assert '<span class="unseen">proposed</span>' in page
    assert '<span class="unseen">no position recorded</span>' in page


def test_a_position_is_stated_from_the_cell_and_leads_back_to_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    key = re.search(r"cell=(1-\w+)#cell", client.get(address(talks)).text)
    assert key is not None
    form = client.get(address(talks, cell=key[1])).text
    action = re.search(r'action="(/amendments/\w+/positions)"', form)
    assert action is not None
    hidden = dict(re.findall(r'type="hidden" name="(cell|show|from|text)" value="([^"]+)"', form))
    answer = client.post(
        action[1], data={"stance": "reserve", "note": "In capital.", "reach": "all participants", **hidden}
    )

    assert answer.location.endswith(f"/positions?cell={key[1]}&show=open#cell")
    assert "In capital." in client.get(answer.location).text


def test_a_position_that_was_refused_stays_in_its_cell(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    key = re.search(r"cell=(1-\w+)#cell", client.get(address(talks)).text)
    assert key is not None
    form = {"note": "In capital.", "cell": key[1], "show": "all"}
    answer = client.post(f"/amendments/{talks.soft}/positions", data=form)

    assert answer.status_code == 422
    assert 'id="stance-error"' in answer.text
    assert "In capital.</textarea>" in answer.text
    assert f'name="cell" value="{key[1]}"' in answer.text


def test_a_text_without_amendments_says_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert "No amendment here" in client_for(cast.sefa).get(address(talks, show="decided")).text


def test_whoever_reads_no_positions_finds_no_tab(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert ">Positions</a>" in client_for(cast.nadia).get(f"/instruments/{talks.instrument}").text
    assert ">Positions</a>" not in client_for(cast.olu).get(f"/instruments/{talks.instrument}").text
