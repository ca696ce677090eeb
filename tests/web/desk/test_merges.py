"""The merge page: every reading, the live result, and publishing."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from negotiate.models import Disclosure, Instrument, Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import begin, merged, tabled
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def desk(client: FlaskClient, talks: Talks, decision: str, **more: str) -> dict[str, object]:
    """Return the form of the desk, with one decision on its one place."""
    page = client.get(f"/clauses/{talks.conduct}/merges/new").text
    place = re.search(r'name="(place-\w+)"', page)[1]
    fields = {"base": talks.version, "shown": [talks.soft, talks.hard], place: decision}
    return fields | more


def test_the_desk_shows_both_readings_of_a_clash(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/clauses/{talks.conduct}/merges/new").text

    assert "Clash: the same words" in page
    assert "<del> shall</del><ins> should</ins>" in page
    assert "<del> shall</del><ins> must</ins>" in page


def test_the_result_follows_the_choice(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    url = f"/clauses/{talks.conduct}/draft"
    fragment = client.post(url, data=desk(client, talks, "adopt 1"), headers={"X-Desk": "1"}).text

    assert "<ins> must</ins>" in fragment
    assert "everything is decided" in fragment


def test_publishing_gives_every_amendment_a_fate(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    page = client.post(f"/clauses/{talks.conduct}/merges", data=form, follow_redirects=True).text

    assert "Decided: version 2" in page
    assert "Too strict." in client_for(cast.bela).get(f"/amendments/{talks.hard}").text


def test_a_script_is_told_where_to_go_on_and_what_was_published(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    answer = client.post(f"/clauses/{talks.conduct}/merges", data=form, headers={"X-Desk": "1"})

    assert answer.status_code == 204
    assert "Decided: version 2" in client.get(answer.headers["X-Onward"]).text


def test_a_missing_reason_keeps_the_decision(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    page = client.post(f"/clauses/{talks.conduct}/merges", data=desk(client, talks, "adopt 0"))

    assert page.status_code == 422
    assert "Amendment 2 is declined. Say why" in page.text
    assert 'value="adopt 0" data-key="A" checked' in page.text


def test_what_is_chosen_stays_saved_where_the_clause_cannot_be_decided_yet(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    refused = client.post(f"/clauses/{talks.conduct}/merges", data=desk(client, talks, "adopt 0"))
    page = client_for(cast.sten).get(f"/clauses/{talks.conduct}/merges/new").text

    assert "What you chose is saved. The clause is not decided." in refused.text
    assert 'value="adopt 0" data-key="A" checked' in page


def test_before_words_that_are_agreed_are_changed_the_desk_says_what_is_lost_and_asks(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        agreement = Agreement(Level.AGREED_IN_GROUP, "contact group", frozenset({1, 2}))
        set_status(db, cast.chen.actor, talks.conduct, talks.version, agreement)
    client, url = client_for(cast.sefa), f"/clauses/{talks.conduct}/merges"
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    opened = words(client.get(f"{url}/new").text)
    refused = client.post(url, data=form)
    (seal,) = re.findall(r'name="falls" value="([^"]+)"', refused.text)
    decided = words(client.post(url, data=form | {"falls": seal}, follow_redirects=True).text)

    assert "Article 2 stands agreed in group. Whatever changes its words takes that away." in opened
    assert refused.status_code == 422
    assert "Article 2 stands agreed in group and would fall to “under discussion”. It is meant so" in words(
        refused.text
    )
    assert "It stood agreed in group and is now “under discussion”." in decided
    assert refused.text.count("Say below that it is meant so") == 1
    assert re.search(r'id="falls-error">.*?Not ticked yet\.', refused.text, re.DOTALL)


def test_own_words_are_kept_in_their_field(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    form = desk(client, talks, "own")
    place = next(name for name in form if name.startswith("place-"))
    url = f"/clauses/{talks.conduct}/draft"
    page = client.post(url, data=form | {f"own-{place[6:]}": "is to"}, follow_redirects=True).text

    assert "<ins> is to</ins>" in page


def test_a_second_publication_is_a_409_with_both_texts(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    reasons = {f"reason-{talks.hard}": "Too strict.", f"reason-{talks.soft}": "Too soft."}
    first, second = desk(client, talks, "adopt 0", **reasons), desk(client, talks, "adopt 1", **reasons)
    client.post(f"/clauses/{talks.conduct}/merges", data=first)
    page = client.post(f"/clauses/{talks.conduct}/merges", data=second)

    assert page.status_code == 409
    assert "A State must not damage" in page.text
    assert "A State should not damage" in page.text


def test_a_delegate_does_not_reach_the_desk(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/clauses/{talks.conduct}/merges/new").status_code == 403


def test_a_torn_pair_is_answered_with_a_box_that_says_it_is_meant_so(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    place = next(name for name in desk(client, talks, "own") if name.startswith("place-"))
    form = desk(client, talks, "own", **{place.replace("place", "own"): "[shall", "reason-rest": "Agreed in the room."})
    refused = client.post(f"/clauses/{talks.conduct}/merges", data=form)
    (seal,) = re.findall(r'name="unpaired" value="(\w+)"', refused.text)
    published = client.post(f"/clauses/{talks.conduct}/merges", data=form | {"unpaired": seal}, follow_redirects=True)

    assert refused.status_code == 422
    assert "without its other half" in refused.text
    assert "Decided: version 2" in published.text


def test_what_a_colleague_chose_since_the_desk_was_opened_is_shown_before_it_is_decided(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sefa, sten = client_for(cast.sefa), client_for(cast.sten)
    opened = re.search(r'name="seen" value="(\d+)"', sefa.get(f"/clauses/{talks.conduct}/merges/new").text)
    assert opened
    words = desk(sten, talks, "own", **{f"reason-{talks.hard}": "Too strict.", f"reason-{talks.soft}": "Too weak."})
    place = next(name for name in words if name.startswith("place-"))
    words[place.replace("place", "own")] = "shall, wherever poss"
    sten.post(f"/clauses/{talks.conduct}/draft", data=words)
    edition = re.search(r'name="edition" value="(\d+)"', sefa.get(f"/clauses/{talks.conduct}/merges/new").text)
    assert edition
    answer = sefa.post(f"/clauses/{talks.conduct}/merges", data=words | {"edition": edition[1], "seen": opened[1]})

    assert answer.status_code == 409
    assert "shall, wherever poss" in answer.text


def test_once_it_has_been_shown_the_clause_is_decided(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa, sten = client_for(cast.sefa), client_for(cast.sten)
    chosen = desk(sten, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    sten.post(f"/clauses/{talks.conduct}/draft", data=chosen)
    page = sefa.get(f"/clauses/{talks.conduct}/merges/new").text
    seen = dict(re.findall(r'name="(seen|edition)" value="(\d+)"', page))
    answer = sefa.post(f"/clauses/{talks.conduct}/merges", data=chosen | seen)

    assert answer.status_code == 302


def test_a_move_is_one_place_that_says_from_where_to_where(client_for: ClientFor, cast: Cast, store: Store) -> None:
    one, two = "States shall act in good faith and without delay.", "They report to the Conference."
    with store.writing() as db:
        talks = begin(db, cast)
        tabled(db, cast.nadia, talks.conduct, current_version(db, talks.conduct).body, f"1. {one}\n\n2. {two}")
        merged(db, cast, talks, talks.conduct, "adopt 0")
        tabled(db, cast.nadia, talks.conduct, f"1. {one}\n\n2. {two}", f"1. {two}\n\n2. {one}")
        tabled(db, cast.bela, talks.conduct, "report", "always report")
        code = talks.conduct.code
    page = " ".join(client_for(cast.sefa).get(f"/clauses/{code}/merges/new").text.split())

    assert "<b>Moved</b> from behind <q>1. States shall act in good faith and without delay.</q>" in page
    assert re.search(r"to behind <q>[^<]+</q> ?: <q>2. They report to the Conference.</q>", page)
    assert page.count('id="own-') == 1


@pytest.mark.parametrize("address", ["merges", "draft"])
@pytest.mark.parametrize(
    "decision", ["adopt 7", "adopt 9999", "adopt 99999999999999999999", "adopt " + "9" * 5000, "x"]
)
def test_a_reading_that_is_not_there_is_refused_in_words(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str, decision: str
) -> None:
    client = client_for(cast.sefa)
    page = client.post(f"/clauses/{talks.conduct}/{address}", data=desk(client, talks, decision))

    assert page.status_code == 422
    assert "sys.set_int_max_str_digits" not in page.text


def test_the_desk_says_that_what_is_decided_is_read_at_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/clauses/{talks.conduct}/merges/new").text

    assert "Delegations read the new text at once." in words(page)


def test_the_desk_says_that_what_is_decided_is_read_when_it_is_published(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.engine.begin() as connection:
        connection.execute(update(Instrument).values(disclosure=Disclosure.WHEN_PUBLISHED))
    client = client_for(cast.sefa)
    page = client.get(f"/clauses/{talks.conduct}/merges/new").text
    form = desk(client, talks, "adopt 0", **{f"reason-{talks.hard}": "Too strict."})
    decided = words(client.post(f"/clauses/{talks.conduct}/merges", data=form, follow_redirects=True).text)

    assert "Delegations read the new text when the round is published." in words(page)
    assert "Delegations read it, and what became of their proposals, when the round is published" in decided
    assert "Every delegation can read it" not in decided


def test_the_desk_and_the_matrix_say_who_takes_part_no_more(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    client.post(f"/instruments/{talks.instrument}/participations/{cast.arvenia}/end", data={"reason": "It left."})

    assert "Arvenia took part until" in words(client.get(f"/clauses/{talks.conduct}/merges/new").text)
    assert "took part until" in client.get(f"/instruments/{talks.instrument}/positions").text
