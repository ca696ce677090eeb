"""Writing a ladder in its cells: saved as the table of a draft, private, and nothing typed is lost."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Amendment
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.norms.ladders.laddered import LADDER, lay
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def draft(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> str:
    """Return the address of the cells of a draft that Nadia has begun on a ladder."""
    clause = lay(store, cast, talks)
    begun = client_for(cast.nadia).post(f"/clauses/{clause}/ladder/drafts")
    return begun.headers["Location"]


def sent(page: str, **typed: str) -> dict[str, str]:
    """Return what a page of fields would send, with something else typed into some of them."""
    hidden = re.findall(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"', page)
    cells = re.findall(r'<textarea[^>]*name="(cell-\d+-\d+)"[^>]*>\n?([^<]*)</textarea>', page)
    return {**dict(hidden), **dict(cells), **{name.replace("_", "-"): words for name, words in typed.items()}}


def body_of(store: Store, address: str) -> str:
    with store.reading() as db:
        return by_code(db, Amendment, address.split("/")[2]).revision.body


def test_a_cell_that_is_written_is_the_table_of_the_draft(
    client_for: ClientFor, cast: Cast, draft: str, store: Store
) -> None:
    nadia = client_for(cast.nadia)
    page = nadia.get(draft).text
    saved = nadia.post(draft, data=sent(page, cell_1_5="it has ceased |\r\nand more"), follow_redirects=True)

    wanted = LADDER.replace("| yes |  |", "| yes | it has ceased \\| and more |")
    assert (saved.status_code, "The table is the text of your draft." in saved.text) == (200, True)
    assert body_of(store, draft).startswith(wanted)
    assert "Answered by the words of this draft." in saved.text
    assert "<ins>" in saved.text


def test_nothing_is_written_where_nothing_was_changed(
    client_for: ClientFor, cast: Cast, draft: str, store: Store
) -> None:
    nadia = client_for(cast.nadia)
    before = body_of(store, draft)
    nadia.post(draft, data=sent(nadia.get(draft).text))

    assert body_of(store, draft) == before


def test_levels_are_added_moved_and_taken_away_in_the_form_and_kept_when_it_is_saved(
    client_for: ClientFor, cast: Cast, draft: str, store: Store
) -> None:
    nadia, stored = client_for(cast.nadia), body_of(store, draft)
    added = nadia.post(draft, data=sent(nadia.get(draft).text, cell_0_2="a note", act="add")).text
    moved = nadia.post(draft, data=sent(added, act="up-3", cell_3_0="9")).text
    without = nadia.post(draft, data=sent(moved, act="remove-0")).text
    unsaved = body_of(store, draft)
    nadia.post(draft, data=sent(without))

    assert "a note" in added
    assert unsaved == stored
    lines = body_of(store, draft).split("\n\n")[0].splitlines()
    assert [line.split("|")[1].strip() for line in lines] == ["Level", "---", "2–3", "9", "4 and above"]


def test_a_draft_saved_elsewhere_meanwhile_refuses_and_shows_both_texts(
    client_for: ClientFor, cast: Cast, draft: str
) -> None:
    nadia = client_for(cast.nadia)
    page = nadia.get(draft).text
    nadia.post(draft, data=sent(page, cell_0_2="a first note"))
    late = nadia.post(draft, data=sent(page, cell_0_2="a second note"))

    assert late.status_code == 409
    assert "a first note" in late.text
    assert "a second note" in late.text


def test_others_find_neither_the_cells_nor_the_words(client_for: ClientFor, cast: Cast, draft: str) -> None:
    page = client_for(cast.nadia).get(draft).text
    bela = client_for(cast.bela)

    assert bela.get(draft).status_code == 404
    assert bela.post(draft, data=sent(page, cell_0_2="a note")).status_code == 404


def test_a_text_without_a_ladder_leads_to_the_plain_field_and_is_not_saved_from_cells(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, address = client_for(cast.nadia), f"/amendments/{talks.draft}/ladder"
    refused = nadia.post(address, data={"body": "States act.", "edition": "1", "base": "", "heading": "Aim"})

    assert nadia.get(address).headers["Location"] == f"/amendments/{talks.draft}/edit"
    assert (refused.status_code, "States act." in refused.text) == (422, True)
    assert "hold no table of levels" in refused.text


def test_saving_may_lead_on_to_the_table(client_for: ClientFor, cast: Cast, draft: str) -> None:
    nadia = client_for(cast.nadia)
    answer = nadia.post(draft, data=sent(nadia.get(draft).text, cell_0_2="a note", act="table"))

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(f"{draft.removesuffix('/ladder')}/tabling")


def test_a_draft_with_a_table_leads_to_its_cells(client_for: ClientFor, cast: Cast, draft: str) -> None:
    plain = client_for(cast.nadia).get(draft.replace("/ladder", "/edit")).text

    assert f'href="{draft}"' in plain
