"""The page of convergence: each picture with its figures in words, and a table beneath."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.changes.test_change_tables import table as below_the_head
from tests.web.desk.test_merges import desk
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def url(client_for: ClientFor, cast: Cast, talks: Talks) -> str:
    """Return the address of the page after Arvenia's "should" has been adopted."""
    client = client_for(cast.sefa)
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    client.post(f"/clauses/{talks.conduct}/merges", data=form)
    return f"/instruments/{talks.instrument}/convergence"


def test_each_picture_says_its_figures(client_for: ClientFor, cast: Cast, url: str) -> None:
    page = client_for(cast.bela).get(url).text

    assert re.search(r'aria-label="Words:\s+Basis text \d+,\s+Working text \d+"', page)


def test_the_squares_have_their_figures_in_words(client_for: ClientFor, cast: Cast, url: str) -> None:
    page = client_for(cast.bela).get(url).text

    assert re.search(r'class="figure">2<span class="unseen"> words</span>', page)


def test_it_can_be_shown_to_a_plenary_without_the_house_round_it(client_for: ClientFor, cast: Cast, url: str) -> None:
    client = client_for(cast.bela)

    assert f'href="{url}?view=plenary"' in client.get(url).text
    assert '<main id="main" class="page wide plenary"' in client.get(f"{url}?view=plenary").text


def test_no_delegation_is_named(client_for: ClientFor, cast: Cast, url: str) -> None:
    page = below_the_head(client_for(cast.bela), url)

    assert [name for name in ("Arvenia", "Belmara", "Ostravia") if name in page] == []


def test_a_draft_changes_no_byte(client_for: ClientFor, cast: Cast, talks: Talks, url: str) -> None:
    before = below_the_head(client_for(cast.bela), url)
    client_for(cast.nadia).post(f"/amendments/{talks.draft}/delete", data={})

    assert below_the_head(client_for(cast.bela), url) == before
