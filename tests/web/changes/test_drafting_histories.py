"""Drafting histories as pages: words that lead to their source by a link, and the whole instrument as one document."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.changes.test_change_tables import table as below_the_head
from tests.web.desk.test_merges import desk
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def url(client_for: ClientFor, cast: Cast, talks: Talks) -> str:
    """Return the address of the history of Article 2 after Arvenia's "should" has been adopted."""
    client = client_for(cast.sefa)
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    client.post(f"/clauses/{talks.conduct}/merges", data=form)
    return f"/clauses/{talks.conduct}/history"


def test_words_are_links_to_who_brought_them_in(client_for: ClientFor, cast: Cast, talks: Talks, url: str) -> None:
    client = client_for(cast.bela)
    page = client.get(url).text
    link = re.search(r'<a href="([^"]+)"[^>]*data-source="1">\s*should', page)
    card = client.get(link[1] if link else "").text

    assert 'id="phrase"' in card
    assert "Amendment 1, Arvenia" in card
    assert "before: <q>shall</q>" in card


def test_what_failed_stands_beside_what_was_adopted(client_for: ClientFor, cast: Cast, url: str) -> None:
    page = client_for(cast.bela).get(url).text

    assert "Declined in round 1: “Too strict.”" in page
    assert "Adopted in round 1" in page


def test_the_picture_of_a_life_has_its_figures_in_words(client_for: ClientFor, cast: Cast, url: str) -> None:
    page = client_for(cast.bela).get(url).text

    assert re.search(r'aria-label="Basis text: \d+ words, not discussed; Working text: \d+ words', page)


def test_the_whole_history_has_contents_that_lead_to_each_clause(
    client_for: ClientFor, cast: Cast, talks: Talks, url: str
) -> None:
    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}/history").text

    assert f'<a href="#{talks.conduct}">' in page
    assert f'id="{talks.conduct}"' in page
    assert "Declined in round 1" in page


def test_a_draft_changes_no_byte_of_a_history(client_for: ClientFor, cast: Cast, talks: Talks, url: str) -> None:
    before = below_the_head(client_for(cast.bela), url)
    client_for(cast.nadia).post(f"/amendments/{talks.draft}/delete", data={})

    assert below_the_head(client_for(cast.bela), url) == before


def test_words_on_the_page_of_a_clause_lead_to_what_is_told_of_them(
    client_for: ClientFor, cast: Cast, talks: Talks, url: str
) -> None:
    page = client_for(cast.bela).get(f"/clauses/{talks.conduct}").text

    assert re.search(rf'<a href="{url}\?words={talks.soft}#phrase"[^>]*>\s*should</a>', page)


def test_struck_words_are_links_to_who_took_them_out(client_for: ClientFor, cast: Cast, talks: Talks, url: str) -> None:
    client = client_for(cast.bela)
    page = client.get(url).text
    link = re.search(
        r'<del [^>]*title="Taken out by Amendment 1, Arvenia, round 1[^>]*><a href="([^"]+)"> shall</a>', page
    )
    card = words(client.get(link[1] if link else "").text)

    assert "Amendment 1, Arvenia Tabled on" in card
    assert "in round 1. Version 2 has it." in card


def test_words_that_nobody_signed_are_links_to_the_act_that_wrote_them(
    client_for: ClientFor, cast: Cast, talks: Talks, url: str
) -> None:
    client = client_for(cast.bela)
    link = re.search(r'<a href="([^"]+)" class="from-house" title="text as imported">', client.get(url).text)
    card = words(client.get(link[1] if link else "").text)

    assert re.search(r"text as imported Made on [^.]+\. Version 1 is what it made\.", card)


def test_nothing_is_told_of_words_that_are_in_no_text_of_the_clause(
    client_for: ClientFor, cast: Cast, talks: Talks, url: str
) -> None:
    assert 'id="phrase"' not in client_for(cast.bela).get(f"{url}?words={talks.hard}").text
