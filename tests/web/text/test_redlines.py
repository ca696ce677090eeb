"""What changed between two texts."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from flask.testing import FlaskClient

from negotiate.models import Audience, Clause, Round
from negotiate.operations.publishing.rounds import defer_rest, open_next
from negotiate.operations.text.arranging.arrangement import move
from negotiate.operations.text.instruments import import_text, set_audience
from negotiate.state.rows import by_code
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version, standing_versions
from negotiate.store import Store
from negotiate.text.wording import Wording
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Draft, brought_back, corrected, published, taken_out
from tests.operations.text.arranging.test_arrangement import EDITORIAL
from tests.web.agreements import agree
from tests.web.desk.test_merges import desk
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]

#: What is said of a clause whose words are as they were.
PASSED = "Article 2 Status only: not discussed →, now agreed in group"


def test_the_decided_change_is_shown_with_its_source(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    client.post(f"/clauses/{talks.conduct}/merges", data=form)
    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}/changes").text

    assert "<del> shall</del><ins> should</ins>" in page
    assert "Amendment 1, Arvenia" in page
    assert "1 clause changed of 3" in page


def test_who_reads_published_rounds_alone_has_no_way_to_the_amendments_behind_a_change(
    client_for: ClientFor, client: FlaskClient, cast: Cast, talks: Talks, store: Store
) -> None:
    secretary, url = client_for(cast.sefa), f"/instruments/{talks.instrument}/changes"
    form = desk(secretary, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    secretary.post(f"/clauses/{talks.conduct}/merges", data=form)
    with store.writing() as db:
        published(db, cast, by_code(db, Round, talks.round))
        set_audience(db, cast.sefa.actor, talks.instrument, Audience.PUBLIC)
    inside, outside = secretary.get(url).text, client.get(url).text

    assert f'<a href="/amendments/{talks.soft}">Amendment 1, Arvenia</a>' in inside
    assert "Amendment 1, Arvenia" in outside
    assert "/amendments/" not in outside


def test_an_untouched_text_says_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}/changes").text

    assert "word for word" in page


def test_who_has_marked_no_text_as_seen_is_told_from_where_the_redline_begins(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "")
        published(db, cast, by_code(db, Round, talks.round), "First draft")
        corrected(db, cast, by_code(db, Clause, talks.conduct), "damage", "impair")
    url = f"/instruments/{talks.instrument}/changes"
    unread = client_for(cast.bela).get(url).text
    page = client_for(cast.bela).get(f"{url}?after=working").text
    other = re.search(rf'Begin from\s+<a href="({url}[^"]*)">First draft</a>\s+instead', page)
    begun = client_for(cast.bela).get(unescape(other[1])).text

    assert "First draft, since Basis text" in " ".join(unread.split())
    assert "You have marked none of the earlier texts as seen" in page
    assert "so this begins from “Basis text”" in words(page)
    assert "You have marked none" not in begun
    assert "since First draft" in begun


def test_two_texts_that_were_not_read_are_shown_at_once_and_offered_one_by_one(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "")
        published(db, cast, by_code(db, Round, talks.round), "First draft")
        second = open_next(db, cast.sefa.actor, talks.instrument, None)
        defer_rest(db, cast.sefa.actor, second.code, "")
        published(db, cast, second, "Second draft")
    page = words(client_for(cast.bela).get(f"/instruments/{talks.instrument}/changes").text)

    assert "Second draft, since Basis text" in page
    assert "2 texts within it you have not marked as seen; here they are at once." in page
    assert "First draft, since Basis text" in page
    assert "Second draft, since First draft" in page


def test_who_has_read_nothing_is_told_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.bela).get(f"/instruments/{talks.instrument}/changes?before=read")

    assert answer.status_code == 422
    assert "You have marked nothing of this text as read yet" in answer.text


def test_an_unknown_text_is_not_found(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/instruments/{talks.instrument}/changes?before=nothing"

    assert client_for(cast.bela).get(url).status_code == 404


def test_words_from_right_to_left_are_quoted_from_right_to_left(
    client_for: ClientFor, cast: Cast, store: Store
) -> None:
    with store.writing() as db:
        drafts = [Draft("", "", "تلتزم الدول الأطراف بأن تعمل معا.")]
        instrument = import_text(db, cast.sefa.actor, drafts, title="اتفاق", language="ar")
        db.flush()
        (clause, _) = standing_versions(db, instrument)[0]
        corrected(db, cast, clause, "تلتزم", "تتعهد")
        code = instrument.code
    page = client_for(cast.sefa).get(f"/instruments/{code}/changes").text

    assert re.search(r'class="wording" lang="ar" dir="rtl">.*<del>تلتزم</del><ins>تتعهد</ins>', page)
    assert re.search(r"data-outline.*تتعهد الدول", page, re.DOTALL)


def changes(client: FlaskClient, talks: Talks, **asked: str) -> str:
    """Return the page of the changes."""
    return client.get(f"/instruments/{talks.instrument}/changes", query_string=asked).text


def correct(store: Store, cast: Cast, talks: Talks, old: str, new: str) -> None:
    """Write a version of the conduct clause that puts `new` for `old`."""
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), old, new)


def test_the_address_that_stays_shows_the_same_when_the_text_has_changed(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.nadia)
    correct(store, cast, talks, "hospitals", "clinics")
    found = re.search(r'href="([^"]*after=working\.[^"]*)" data-cite', changes(client, talks, after="working"))
    assert found
    before = client.get(unescape(found[1])).text
    correct(store, cast, talks, "clinics", "wards")
    after = client.get(unescape(found[1])).text

    rows = re.compile(r'<div class="row stop" data-clause=.*?</section>', re.DOTALL)
    assert rows.findall(before) == rows.findall(after) != []
    assert "wards" not in after


def test_a_redline_is_shown_by_its_passages_side_by_side_and_clean(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.nadia)
    correct(store, cast, talks, "hospitals", "clinics")

    passages, side, clean = (
        changes(client, talks, after="working", view=view) for view in ("passages", "side", "clean")
    )

    assert 'class="paper passage words"' in passages
    assert '<div class="was words"' in side
    assert "clinics" in clean
    assert "hospitals" not in clean


def test_clean_and_marked_up_are_one_key_apart(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    client = client_for(cast.nadia)
    correct(store, cast, talks, "hospitals", "clinics")

    pages = [changes(client, talks, after="working", **view) for view in ({}, {"view": "clean"})]

    assert [page.count('data-key="C"') for page in pages] == [1, 1]


def test_a_clause_that_moved_says_whence_and_whither_on_every_view_and_in_the_table(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        review, objective = by_code(db, Clause, talks.review), by_code(db, Clause, talks.objective)
        corrected(db, cast, review, "five years", "six years")
        order = order_of(db, review.instrument).seal
        move(db, cast.sefa.actor, review.code, objective.code, order, EDITORIAL)
    client, url = client_for(cast.bela), f"/instruments/{talks.instrument}/changes"
    views = [words(client.get(f"{url}?view={view}").text) for view in ("", "passages", "side")]

    assert all("moved from after Article 2 to after Article 1" in page for page in views)
    assert "from after Article 2 to after Article 1" in words(client.get(f"{url}/table?after=working").text)
    assert "from after Article 2 to after Article 1" in client.get(f"{url}/table.csv?after=working").text


def test_a_heading_that_went_is_struck_on_every_view(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        body = current_version(db, clause).body
        brought_back(db, cast, taken_out(db, cast, clause), Wording("", body.replace("hospitals", "clinics")))
    client = client_for(cast.nadia)
    pages = [changes(client, talks, after="working", view=view) for view in ("", "passages", "side")]

    assert all(re.search("<h2[^>]*>(?:(?!</h2>).)*<del[^>]*>Conduct</del>", page, re.DOTALL) for page in pages)


def test_what_stands_beside_a_clause_is_called_by_plain_words(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        taken_out(db, cast, by_code(db, Clause, talks.conduct))
    page = changes(client_for(cast.nadia), talks, after="working")

    assert 'aria-label="Beside Article 2"' in page
    assert re.findall('aria-label="[^"]*[<&][^"]*"', page) == []


def test_a_clause_that_left_and_came_back_with_other_words_says_so_on_every_view_and_in_the_table(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        wording = Wording("Conduct", CONDUCT.replace("hospitals", "clinics"))
        brought_back(db, cast, taken_out(db, cast, clause), wording)
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/changes"
    views = ("", "?view=passages", "?view=side", "/table", "/table.csv?after=working")
    pages = [client.get(f"{address}{view}").text for view in views]

    assert ["left the text and came back" in page for page in pages] == [True] * 5
    assert re.search(r"<del[^>]*> hospitals</del><ins[^>]*> clinics</ins>", pages[0])


@pytest.mark.parametrize("view", ["", "passages", "side", "clean"])
def test_a_clause_that_changed_in_status_alone_is_named_with_both_in_every_view(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, view: str
) -> None:
    agree(store, cast, talks.conduct)

    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}/changes?after=working&view={view}").text

    assert PASSED in words(page)
    assert "Its words are as they were." in words(page)


@pytest.mark.parametrize("view", ["", "passages", "side"])
def test_every_view_says_on_its_marks_who_asked_for_a_change_and_when(
    client_for: ClientFor, cast: Cast, talks: Talks, view: str
) -> None:
    client = client_for(cast.sefa)
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    client.post(f"/clauses/{talks.conduct}/merges", data=form)

    page = client.get(f"/instruments/{talks.instrument}/changes?after=working&view={view}").text

    assert re.search(r'<del [^>]*title="Taken out by Amendment 1, Arvenia, round 1, \d[^"]*">\s*shall</del>', page)
    assert re.search(r'<ins [^>]*title="Brought in by Amendment 1, Arvenia, round 1, \d[^"]*">\s*should</ins>', page)
    assert re.search(r"Amendment 1, Arvenia round 1, \d", words(page))


def test_a_clause_that_came_back_with_the_same_words_says_so_on_every_view_in_the_table_and_in_its_history(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        same = current_version(db, clause).wording
        brought_back(db, cast, taken_out(db, cast, clause), same)
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/changes"
    views = ("", "?view=passages", "?view=side", "?view=clean", "/table?after=working", "/table.csv?after=working")
    pages = [words(client.get(f"{address}{view}").text) for view in views]

    assert ["left the text and came back" in page for page in pages] == [True] * 6
    assert "1 clause changed of 3" in pages[0]
    assert (
        "Left the text and came back; its words are as they were."
        in client.get(f"/clauses/{talks.conduct}/history").text
    )


def test_who_reads_published_texts_alone_is_not_told_that_a_clause_left_and_came_back(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        same = current_version(db, clause).wording
        brought_back(db, cast, taken_out(db, cast, clause), same)
        set_audience(db, cast.sefa.actor, talks.instrument, Audience.PUBLIC)
        defer_rest(db, cast.sefa.actor, talks.round, "")
        published(db, cast, by_code(db, Round, talks.round))
    client, address = client_for(cast.olu), f"/instruments/{talks.instrument}/changes"
    pages = [words(client.get(f"{address}{view}").text) for view in ("", "/table", "/table.csv")]

    assert "No difference" in pages[0]
    assert not any("came back" in page for page in pages)
