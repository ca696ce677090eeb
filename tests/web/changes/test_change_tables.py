"""The change table as a page: sorted, filtered and opened by its address alone."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.desk.test_merges import desk
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def url(client_for: ClientFor, cast: Cast, talks: Talks) -> str:
    """Return the address of the table after Arvenia's "should" has been adopted."""
    client = client_for(cast.sefa)
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    client.post(f"/clauses/{talks.conduct}/merges", data=form)
    return f"/instruments/{talks.instrument}/changes/table"


def test_the_page_says_the_round_in_one_line_and_each_clause_in_one_row(
    client_for: ClientFor, cast: Cast, url: str
) -> None:
    page = client_for(cast.bela).get(url).text

    assert "1 clause changed of 3" in page
    assert "1 out, 1 in" in page
    assert page.count('<tr\n  class="stop') == 1


def test_a_row_opens_to_its_redline_by_a_link(client_for: ClientFor, cast: Cast, talks: Talks, url: str) -> None:
    page = client_for(cast.bela).get(f"{url}?open={talks.conduct}").text

    assert re.search(r"<del[^>]*> shall</del><ins[^>]*> should</ins>", page)
    assert 'aria-expanded="true"' in page


def test_an_opened_row_shows_the_passages_that_changed_and_folds_what_stands(
    client_for: ClientFor, cast: Cast, talks: Talks, url: str, store: Store
) -> None:
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.objective), "at all times", "always")
    page = client_for(cast.bela).get(f"{url}?after=working&open={talks.objective}").text

    assert re.search(r"<del[^>]*> at all times</del><ins[^>]*> always</ins>", page)
    assert re.search(r"<details class=\"folded\">\s*<summary>\s*<span class=\"gist\"><b>1</b> The objective", page)


def test_a_filter_that_fits_nothing_hides_every_row_and_says_so(client_for: ClientFor, cast: Cast, url: str) -> None:
    page = client_for(cast.bela).get(f"{url}?only=moved").text

    assert "data-none-fit>" in page
    assert 'data-delegations="Arvenia" hidden' in page


def test_an_unknown_filter_or_column_filters_and_sorts_nothing(client_for: ClientFor, cast: Cast, url: str) -> None:
    page = client_for(cast.bela).get(f"{url}?only=x&by=y&open=z").text

    assert "data-none-fit hidden>" in page


def test_a_draft_changes_no_byte_of_the_table(client_for: ClientFor, cast: Cast, talks: Talks, url: str) -> None:
    before = table(client_for(cast.bela), url)
    writer, drafts = client_for(cast.nadia), f"/clauses/{talks.conduct}/amendments"
    base = re.search(r'name="base" value="(\w+)"', writer.get(f"{drafts}/new", follow_redirects=True).text)
    fields = {
        "kind": "modify",
        "base": base and base[1],
        "heading": "Conduct",
        "body": "No State harms.",
        "rationale": "",
    }
    answer = writer.post(drafts, data=fields | {"act": "save"})

    assert answer.status_code == 302
    assert table(client_for(cast.bela), url) == before


def table(client: FlaskClient, url: str) -> str:
    """Return what a page says below its head, which has the token of a form."""
    return client.get(url).text.partition("<main")[2]
