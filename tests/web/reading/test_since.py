"""The page "Since I last read": what it shows each reader, and that nobody else learns what she has read."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from negotiate.importing.parse import parse
from negotiate.models import Clause, Instrument
from negotiate.operations.text.arranging.arrangement import move
from negotiate.operations.text.instruments import import_text
from negotiate.state.rows import by_code
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version, standing_versions
from negotiate.store import Store
from negotiate.text.unseen import without_refused
from negotiate.text.wording import Wording
from tests import real_texts
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, brought_back, corrected, taken_out
from tests.operations.text.arranging.test_arrangement import EDITORIAL
from tests.web.agreements import agree
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]

#: What is said of a clause whose words are as they were.
PASSED = "Article 2 Status only: not discussed →, now agreed in group"


def read_all(client: FlaskClient, talks: Talks) -> None:
    """Mark the text as read as it stands."""
    page = client.get(f"/instruments/{talks.instrument}/since").text
    found = re.search(r'name="text" value="(working\.[^"]+)"', page)
    assert found
    client.post(f"/instruments/{talks.instrument}/read-marks", data={"text": found[1]})


def correct(store: Store, cast: Cast, clause: str, old: str, new: str) -> None:
    """Write a version that puts `new` for `old`."""
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, clause), old, new)


def moved(store: Store, cast: Cast, talks: Talks, clause: str, after: str) -> None:
    """Put a clause behind another."""
    with store.writing() as db:
        order = order_of(db, by_code(db, Instrument, talks.instrument)).seal
        move(db, cast.sefa.actor, clause, after, order, EDITORIAL)


def test_a_clause_that_left_and_came_back_says_so_and_where_it_stood_meanwhile(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)
    with store.reading() as db:
        first, conduct, last = (
            clause.code for clause, _ in standing_versions(db, by_code(db, Instrument, talks.instrument))
        )
    moved(store, cast, talks, conduct, last)
    away = client.get(f"/instruments/{talks.instrument}/since").text
    moved(store, cast, talks, conduct, first)
    back = words(client.get(f"/instruments/{talks.instrument}/since").text)

    assert "It moved from after Article 1 to after Article 3." in words(away)
    assert "It came back to after Article 1; meanwhile it stood after Article 3." in back
    assert "It stands where you read it; its words are as you read them." in back
    assert " came back " in back
    assert "in another place now" not in back


def test_a_clause_that_was_taken_out_and_brought_back_says_so(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        wording = current_version(db, clause).wording
        brought_back(db, cast, taken_out(db, cast, clause), wording)
    page = client.get(f"/instruments/{talks.instrument}/since").text

    assert "1 clause changed since you read it" in words(page)
    assert "It left the text and came back; its words are as you read them." in words(page)


@pytest.mark.parametrize(("marked_again", "is_told"), [("bela", True), ("nadia", False)])
def test_a_clause_that_came_back_with_other_words_is_a_redline_from_what_she_read(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, marked_again: str, is_told: bool
) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)
    with store.writing() as db:
        taken_out(db, cast, by_code(db, Clause, talks.conduct))
    read_all(client_for(getattr(cast, marked_again)), talks)
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        wording = Wording("Conduct", CONDUCT.replace("hospitals", "clinics"))
        brought_back(db, cast, current_version(db, clause), wording)
    page = client.get(f"/instruments/{talks.instrument}/since").text

    assert "It left the text and came back with other words." in words(page)
    assert ("You marked it as gone on" in words(page)) is is_told
    assert re.search(r"<del[^>]*> hospitals</del><ins[^>]*> clinics</ins>", page)
    assert "came back, changed" in page


def test_who_has_marked_nothing_is_asked_which_text_she_knows(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}/since").text

    assert "You have marked nothing as read yet" in page
    assert "I know the text as it stands now" in page


def test_opening_pages_marks_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    for path in (
        f"/instruments/{talks.instrument}",
        f"/clauses/{talks.conduct}",
        f"/clauses/{talks.conduct}/versions/1",
    ):
        client.get(path)

    assert "You have marked nothing" in client.get(f"/instruments/{talks.instrument}/since").text


def test_what_changed_since_is_a_redline_from_what_she_read(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)
    correct(store, cast, talks.conduct, "hospitals", "clinics")

    page = client.get(f"/instruments/{talks.instrument}/since").text

    assert re.search(r"<b>1 clause</b> changed since you read it,", page)
    assert re.search(r"<del[^>]*> hospitals</del><ins[^>]*> clinics</ins>", page)


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", ["bbnj-en.md", "bbnj-ru.txt", "bbnj-ar.txt"])
def test_the_first_view_of_a_long_text_is_small(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, name: str
) -> None:
    with store.writing() as db:
        parsed = parse(without_refused(real_texts.read(name)), title="Long")
        code = import_text(db, cast.sefa.actor, parsed.clauses, title="Long", language="en").code
    client, here = client_for(cast.sefa), replace(talks, instrument=code)
    read_all(client, here)
    with store.writing() as db:
        for clause, version in standing_versions(db, by_code(db, Instrument, code)):
            corrected(db, cast, clause, version.body, f"{version.body} ".replace(".", ";"))

    page = client.get(f"/instruments/{code}/since").data

    assert 20_000 < len(page) < 100_000


def views(client: FlaskClient, address: str) -> Iterator[bytes]:
    """Yield the page of what changed and each one that it goes on with."""
    going_on: str | None = address
    while going_on:
        page = client.get(going_on).data
        yield page
        found = re.search(rf'href="({address}\?from=[^"]+)">\s*The rest', page.decode())
        going_on = found[1] if found else None


@real_texts.needs_real_texts
def test_each_view_of_a_text_full_of_brackets_is_small(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        parsed = parse(real_texts.read("paris-agreement-2015/round-1-2015-10-23.md"), title="Brackets")
        code = import_text(db, cast.sefa.actor, parsed.clauses, title="Brackets", language="en").code
    client, here = client_for(cast.sefa), replace(talks, instrument=code)
    read_all(client, here)
    with store.writing() as db:
        for clause, version in standing_versions(db, by_code(db, Instrument, code)):
            corrected(db, cast, clause, version.body, f"{version.body} ".replace(" the ", " their ").replace("]", " ]"))
    sizes = list(map(len, views(client, f"/instruments/{code}/since")))

    assert len(sizes) > 3
    assert max(sizes) < 100_000


def test_nothing_changed_is_said(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)

    assert "<b>Nothing changed</b>" in client.get(f"/instruments/{talks.instrument}/since").text


def test_home_says_how_many_clauses_changed_and_how_many_are_watched(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)
    correct(store, cast, talks.conduct, "hospitals", "clinics")
    correct(store, cast, talks.review, "five", "six")

    assert "clauses changed since you read them, 1 of them watched" in client.get("/waiting").text


def test_a_page_without_forms_of_its_own_is_not_for_who_has_not_signed_in(client: FlaskClient, talks: Talks) -> None:
    answer = client.get(f"/instruments/{talks.instrument}/since")

    assert answer.status_code in (302, 404)


def everything(client: FlaskClient, talks: Talks) -> Iterator[str]:
    """Yield what somebody finds on every page on which a mark or a watch could show."""
    here = f"/instruments/{talks.instrument}"
    for path in ("/", "/people", "/house-record", here, f"{here}/since", f"{here}/changes", f"{here}/record"):
        yield re.sub(r'name="csrf_token" value="[^"]*"', "", client.get(path).text)
    for path in (f"/clauses/{talks.conduct}", f"/clauses/{talks.review}", f"/amendments/{talks.hard}"):
        yield re.sub(r'name="csrf_token" value="[^"]*"', "", client.get(path).text)


def test_nobody_else_learns_what_a_person_reads_and_watches(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    others = (cast.ada, cast.sefa, cast.chen, cast.noor, cast.hugo, cast.bela)
    before = [list(everything(client_for(player), talks)) for player in others]
    nadia = client_for(cast.nadia)
    read_all(nadia, talks)
    nadia.post(f"/clauses/{talks.review}/watches", data={"attention": "watch"})
    nadia.post(f"/amendments/{talks.hard}/watches", data={"attention": "watch"})
    nadia.post(f"/instruments/{talks.instrument}/read-marks/delete")

    assert [list(everything(client_for(player), talks)) for player in others] == before


def test_home_says_how_many_clauses_changed_since_she_read_them(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)
    correct(store, cast, talks.conduct, "shall", "should")

    address = f"/instruments/{talks.instrument}/since"
    assert f'<a href="{address}">1 clause changed since you read it' in client.get("/").text


def test_a_clause_that_changed_in_status_alone_says_so_until_it_is_marked(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/since"
    read_all(client, talks)
    agree(store, cast, talks.conduct)

    page = client.get(address).text
    text = re.findall(r'name="text" value="(working\.[^"]+)"', page)[0]
    client.post(f"/instruments/{talks.instrument}/read-marks", data={"clause": talks.conduct, "text": text})

    assert "<b>Not a word changed</b> since you read it" in page
    assert PASSED in words(page)
    assert "status-only" not in client.get(address).text


def test_on_paper_it_says_what_the_sheet_leaves_out(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.bela)
    read_all(client, talks)
    correct(store, cast, talks.conduct, "hospitals", "clinics")

    page = words(client.get(f"/instruments/{talks.instrument}/since").text)

    assert "Left out on this sheet: unchanged paragraphs of the clauses above; 2 clauses that did not change." in page
