"""The statuses of an instrument on pages: what they are called, and that a text is agreed as a whole alone."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.state.text.status_ladder import OF_THE_HOUSE
from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def form(**said: str) -> dict[str, str]:
    """Return the form as the house has it, with some fields typed otherwise."""
    fields = {f"word-{rung.key}": rung.word for rung in OF_THE_HOUSE}
    fields |= {f"sign-{rung.key}": rung.sign for rung in OF_THE_HOUSE}
    fields |= {f"colour-{rung.key}": rung.colour for rung in OF_THE_HOUSE}
    return fields | {f"offered-{rung.key}": "1" for rung in OF_THE_HOUSE} | said


def test_pages_call_a_status_as_the_instrument_does(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    secretariat, address = client_for(cast.sefa), f"/instruments/{talks.instrument}/statuses"
    page = secretariat.post(address, data=form(**{"word-under-discussion": "on the floor"}), follow_redirects=True).text
    agreed = form(**{"word-under-discussion": "on the floor", "word-agreed": "green <b>"})
    secretariat.post(address, data=agreed)
    fields = {"version": talks.version, "level": "agreed", "forum": "Plenary", "despite": "1,2"}
    said = client_for(cast.chen).post(f"/clauses/{talks.conduct}/statuses", data=fields, follow_redirects=True).text

    assert "on the floor" in page
    assert "Status set: green &lt;b&gt;." in said
    assert "green &lt;b&gt;</span>" in client_for(cast.nadia).get(f"/instruments/{talks.instrument}").text
    assert "set the status of Article 2" in words(client_for(cast.nadia).get(f"{address[:-9]}/record").text)


def test_what_was_typed_stays_where_a_ladder_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    typed = form(**{"word-agreed": "bracketed", "word-adopted": "sealed"})
    page = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/statuses", data=typed)

    assert page.status_code == 422
    assert "Two statuses are called “bracketed”." in words(page.text)
    assert 'value="sealed"' in page.text


def test_every_page_with_a_status_says_that_nothing_is_agreed_until_everything_is(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    reader, words = client_for(cast.nadia), "Nothing is agreed until everything is agreed."
    pages = ("", "/statuses", "/silences", "/convergence")
    addresses = [*(f"/instruments/{talks.instrument}{page}" for page in pages), f"/clauses/{talks.conduct}"]
    before = [words in reader.get(address).text for address in addresses]
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/package-deal", data={"package": "whole"})

    assert before == [False] * len(addresses)
    assert [words in reader.get(address).text for address in addresses] == [True] * len(addresses)


def test_a_delegation_reads_the_ladder_and_does_not_write_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    reader, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/statuses"

    assert "the chair or the secretariat" in reader.get(address).text
    assert reader.get(f"{address}/edit").status_code == 403
    assert reader.post(address, data=form(**{"word-agreed": "green"})).status_code == 403
