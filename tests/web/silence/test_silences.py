"""The pages of silence: put under it, read by those at the table, broken with a reason, told on the first page."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
REASON = "Our capital is still reading."


def put(client_for: ClientFor, cast: Cast, talks: Talks, **changes: str) -> str:
    """Let the chair put the review clause under silence, and return the address of the procedure."""
    chair = client_for(cast.chen)
    page = chair.get(f"/instruments/{talks.instrument}/silences/new?clause={talks.review}").text
    version = page.partition('name="version" value="')[2].partition('"')[0]
    typed = {"clause": talks.review, "version": version, "until": "2999-01-01T12:00", "zone": "UTC"}
    level = {"level": "agreed ad referendum"}
    answer = chair.post(f"/instruments/{talks.instrument}/silences", data={**typed, **level, **changes})
    return str(answer.headers.get("Location", answer.text))


def test_the_chair_puts_words_under_silence_and_a_delegation_breaks_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = put(client_for, cast, talks)
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    told = bela.get("/").text
    nadia.post(f"{address}/objection", data={"reason": REASON})
    page, clause, again = bela.get(address).text, bela.get(f"/clauses/{talks.review}").text, bela.get("/").text

    assert "1 January 2999, 12:00 UTC" in told
    assert REASON in page
    assert "not adopted: broken by <bdi>Arvenia</bdi>" in clause
    assert "not adopted: broken by <bdi>Arvenia</bdi>" in again


def test_where_the_text_is_agreed_as_a_whole_the_page_says_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address, nadia = put(client_for, cast, talks), client_for(cast.nadia)
    before = nadia.get(address).text
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/package-deal", data={"package": "whole"})

    assert "Nothing is agreed" not in before.partition("<main")[2].partition("</main>")[0]
    assert (
        "Nothing is agreed until everything is agreed."
        in nadia.get(address).text.partition("<main")[2].partition("</main>")[0]
    )


def test_an_amendment_that_says_not_why_breaks_no_silence(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address, nadia = put(client_for, cast, talks), client_for(cast.nadia)
    form = nadia.get(f"/clauses/{talks.review}/amendments/new", follow_redirects=True).text
    base = form.partition('name="base" value="')[2].partition('"')[0]
    typed = {"kind": "modify", "base": base, "heading": "Review", "body": "It shall be reviewed.", "act": "save"}
    code = nadia.post(f"/clauses/{talks.review}/amendments", data=typed).location.split("/")[2]
    draft = f"/amendments/{code}"
    refused, tabled = nadia.get(f"{draft}/tabling"), nadia.post(f"{draft}/tabling", data={"edition": "1"})

    assert (refused.status_code, tabled.status_code) == (422, 422)
    assert "write the rationale first" in refused.text
    assert 'href="#rationale"' in refused.text
    assert "broken by" not in nadia.get(address).text


def test_news_that_was_seen_is_gone_until_there_is_more(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = put(client_for, cast, talks)
    sten = client_for(cast.sten)
    sten.post(f"{address}/sighting")
    seen = sten.get("/").text
    client_for(cast.sefa).post(f"{address}/terms", data={"until": "2999-01-02T12:00", "zone": "UTC"})

    assert f"{address}/sighting" not in seen
    assert f"{address}/sighting" in sten.get("/").text


def test_of_the_instants_that_were_announced_only_the_one_that_counts_is_still_to_come(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = put(client_for, cast, talks)
    client_for(cast.sefa).post(f"{address}/terms", data={"until": "2999-01-02T12:00", "zone": "UTC"})
    running = client_for(cast.bela).get(address).text
    client_for(cast.nadia).post(f"{address}/objection", data={"reason": REASON})
    broken = client_for(cast.bela).get(address).text

    assert (running.count("was until <time"), broken.count("was until <time")) == (1, 2)


def test_what_waits_first_does_not_stand_under_the_news_too(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = put(client_for, cast, talks)

    assert client_for(cast.bela).get("/").text.count(f'href="{address}"') == 1


def test_a_term_that_is_too_short_is_refused_beside_its_field(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = put(client_for, cast, talks, until="2001-01-01T12:00")

    assert "72 hours at least" in page
    assert 'value="2001-01-01T12:00"' in page


def test_observers_learn_how_it_ended_and_not_who_objected(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa = client_for(cast.sefa)
    sefa.post(
        f"/instruments/{talks.instrument}/participations", data={"delegation": cast.watch, "capacity": "observer"}
    )
    sefa.post(f"/instruments/{talks.instrument}/audience", data={"audience": "participants and observers"})
    address = put(client_for, cast, talks)
    client_for(cast.nadia).post(f"{address}/objection", data={"reason": REASON})
    page = client_for(cast.olu).get(address).text

    assert "not adopted: broken" in page
    assert REASON not in page
    assert "broken by" not in page


def test_whoever_reads_published_texts_alone_sees_no_procedure_on_working_words(
    client_for: ClientFor, cast: Cast, talks: Talks, client: FlaskClient
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    address = put(client_for, cast, talks)

    assert client.get(address).status_code == 404
    page = client.get(f"/instruments/{talks.instrument}/silences").text
    assert "No published text is under silence" in page
    assert "Nothing is under silence" not in page
