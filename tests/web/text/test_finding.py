"""The pages on which words are found."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Audience, Clause
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.finding.questions import SearchPlace
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected, drafted
from tests.operations.talking import spoken
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def find(client_for: ClientFor, cast: Cast, talks: Talks) -> Callable[..., str]:
    """Return what Bela finds in the instrument, as a page."""

    def asked(words: str, **more: str) -> str:
        address = f"/instruments/{talks.instrument}/find"
        return client_for(cast.bela).get(address, query_string={"q": words, **more}).text

    return asked


def test_hits_are_marked_in_their_passage(find: Callable[..., str]) -> None:
    page = find("hospitals")

    assert "<mark>hospitals</mark>" in page
    assert "#:~:text=hospitals" in page


def test_a_place_is_gone_to_by_its_name(find: Callable[..., str], talks: Talks) -> None:
    page = find("Article 2")

    assert "Go to" in page
    assert f'href="/clauses/{talks.conduct}"' in page


@pytest.mark.parametrize(("called", "address"), [("round 1", "/rounds/"), ("publication 0", "/publications/")])
def test_what_was_published_is_gone_to_by_its_name(find: Callable[..., str], called: str, address: str) -> None:
    page = find(called)

    assert re.search(rf'Go to\s+<a href="{address}', page)
    assert f"<mark>{called.title()}</mark>" in page


def test_nothing_found_says_what_to_try(find: Callable[..., str]) -> None:
    assert "Nothing found" in find("zzzz")


@pytest.mark.parametrize("words", ['"><script>', "%", '"', "'", "\\", "a" * 3000, "*", "AND", "\u0661"])
def test_any_question_is_answered(client_for: ClientFor, cast: Cast, talks: Talks, words: str) -> None:
    answer = client_for(cast.bela).get(f"/instruments/{talks.instrument}/find", query_string={"q": words})

    assert answer.status_code == 200
    assert "<script>" not in answer.text.replace('<script src="', "").replace('<script type="', "")


def test_a_place_that_there_is_not_is_not_found(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.bela).get(f"/instruments/{talks.instrument}/find?q=a&in=nowhere")

    assert answer.status_code == 404


def test_every_page_of_an_instrument_has_the_search(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}").text

    assert f'action="/instruments/{talks.instrument}/find"' in page


def test_the_whole_house_is_searched_from_home(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)

    assert 'action="/find"' in client.get("/").text
    assert "<mark>hospitals</mark>" in client.get("/find?q=hospitals").text


def test_who_has_not_signed_in_searches_no_house(client: FlaskClient) -> None:
    assert client.get("/find?q=hospitals").status_code in (302, 401, 403)


def test_what_is_too_long_to_be_looked_for_is_told_and_not_cut_in_silence(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/find", query_string={"q": "word " * 50}).text

    assert "These are 250 characters. Only the first 200 were looked for." in page


def test_where_a_phrase_was_dropped_is_answered_at_once(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "hospitals and water", "water and hospitals")
    address = f"/instruments/{talks.instrument}/find"
    page = words(client_for(cast.bela).get(address, query_string={"q": "hospitals and water"}).text)

    assert "As typed, this stands in the text no more. Where it was dropped, and by what:" in page
    assert re.search(r"Stood until version 1; gone since +version 2 *: +editorial correction", page)


#: Of what a private draft holds, of where it stands, of what others have tabled there, and of a place.
ASKED = ("sanatoria", "hospitals", "sanatori", '"sanatoria and water"', "must", "Article 2", "a", "%", "")


def answers(client: FlaskClient, talks: Talks) -> list[bytes]:
    """Return every page on which a reader finds something, in the instrument and in the house, in each of its places."""
    addresses = (f"/instruments/{talks.instrument}/find", "/find")
    places = ("", *(place.value for place in SearchPlace))
    asked = [{"q": words, "in": place} for words in ASKED for place in places]
    return [answer(client, address, **one) for address in addresses for one in asked]


def answer(client: FlaskClient, address: str, **asked: str) -> bytes:
    """Return a page without the token of the form by which one signs out, which tells the time."""
    page = client.get(address, query_string=asked).data
    return re.sub(rb'(?<=name="csrf_token" value=")[^"]+', b"", page)


@pytest.mark.parametrize("reader", ["bela", "olu", "sefa", "chen"])
def test_a_private_draft_and_comment_change_no_byte_of_what_anybody_else_finds(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, reader: str
) -> None:
    client = client_for(getattr(cast, reader))
    with store.writing() as db:
        set_audience(db, cast.sefa.actor, talks.instrument, Audience.PUBLIC)
    before = answers(client, talks)

    with store.writing() as db:
        drafted(db, cast.nadia, by_code(db, Clause, talks.conduct), "hospitals", "sanatoria")
        spoken(db, cast.nadia, by_code(db, Clause, talks.conduct), "hospitals", "Sanatoria are meant.")

    assert answers(client, talks) == before
    found = answer(client_for(cast.nadia), f"/instruments/{talks.instrument}/find", q="sanatoria")
    assert b"Comments" in found
    assert b"Your drafts" in found


def test_amendments_are_found_of_one_delegation_alone(find: Callable[..., str]) -> None:
    whole = find("must", **{"in": "amendments"})
    hers = words(find("should must", **{"in": "amendments", "whom": "Belmara", "round": "1"}))

    assert '<select id="of-whom" name="whom">' in find("States", **{"in": "amendments"})
    assert "Amendment 2" in words(whole)
    assert "Nothing here is of what is asked for alone." in hers or "Amendment 1" not in hers


def test_what_is_asked_for_alone_is_kept_in_the_address_of_other_places_and_of_the_next_question(
    find: Callable[..., str],
) -> None:
    page = find("a", **{"in": "amendments", "round": "1-", "kind": "modify"})

    assert "in=reasons&amp;round=1-" in page
    assert '<input type="hidden" name="round" value="1-">' in page
    assert '<option value="1-" selected>since 1</option>' in page
    assert "in=reasons&amp;kind=" not in page


def test_a_place_says_by_what_its_finds_are_not_told_apart(find: Callable[..., str]) -> None:
    page = words(find("Round", **{"in": "rounds", "whom": "Belmara"}))

    assert "What is found here has no kind and no delegation to choose by." in page
    assert "Nothing here is of what is asked for alone." in page


@pytest.mark.parametrize("sieve", [{"round": "99"}, {"whom": '"><script>'}, {"kind": "x"}, {"since": "2999-01-01"}])
def test_a_sieve_that_lets_nothing_through_is_told(find: Callable[..., str], sieve: dict[str, str]) -> None:
    page = find("States", **{"in": "amendments", **sieve})

    assert "<script>alert" not in page
    assert "0 hits of it." in words(page)


@pytest.mark.parametrize(
    ("sieve", "said"),
    [
        ({"round": "x"}, "Rounds are called by their numbers"),
        ({"since": "2031-02-30"}, "2031-02-30 does not exist: February 2031 has 28 days."),
    ],
)
def test_what_cannot_be_read_of_a_sieve_is_said_and_everything_shown(
    client_for: ClientFor, cast: Cast, talks: Talks, sieve: dict[str, str], said: str
) -> None:
    address = f"/instruments/{talks.instrument}/find"
    answer = client_for(cast.bela).get(address, query_string={"q": "States", "in": "amendments", **sieve})

    assert answer.status_code == 422
    assert said in words(answer.text)
    assert "Amendment 1" in words(answer.text)
    assert all(f'value="{typed}"' in answer.text for name, typed in sieve.items() if name == "since")
