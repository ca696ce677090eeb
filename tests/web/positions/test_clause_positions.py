"""The pages of positions on words: taken, read by those they are told to, changed and withdrawn visibly."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.web.app import House
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_position_stands_beside_the_words_and_is_withdrawn_visibly(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    address = f"/clauses/{talks.conduct}/positions"
    typed = {"text": talks.version, "stance": "reserve", "note": "In capital.", "reach": "all participants"}
    taken = nadia.post(address, data=typed).location
    margin, offered = bela.get(f"/clauses/{talks.conduct}").text, nadia.get(address).text
    code = taken.partition("#position-")[2]
    nadia.post(f"/text-positions/{code}/withdrawal")
    after, page = bela.get(f"/clauses/{talks.conduct}").text, bela.get(address).text

    assert "In capital." in margin
    assert "Withdraw…" in offered
    assert "In capital." not in after
    assert "1 earlier position" in page
    assert "No position that you can read" in page


def test_what_is_noted_for_one_s_own_delegation_is_on_its_pages_alone(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    clause = f"/clauses/{talks.conduct}"
    bela.get(clause)
    typed = {"text": talks.version, "stance": "oppose", "note": "Never.", "reach": "own delegation"}
    nadia.post(f"{clause}/positions", data=typed)

    assert "Never." in nadia.get(clause).text
    assert "Positions on these words" not in bela.get(clause).text
    assert "No position that you can read" in bela.get(f"{clause}/positions").text


def test_who_has_not_said_who_reads_it_gets_the_form_back_as_it_was_filled_in(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    typed = {"text": talks.version, "stance": "reserve", "note": "In capital."}
    again = client_for(cast.nadia).post(f"/clauses/{talks.conduct}/positions", data=typed)

    assert again.status_code == 422
    assert "Choose who will read it." in again.text
    assert "In capital." in again.text


def test_what_was_said_of_an_earlier_wording_shows_what_has_changed_since(
    client_for: ClientFor, cast: Cast, talks: Talks, app: House
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    typed = {"text": talks.version, "stance": "reserve", "note": "In capital.", "reach": "all participants"}
    nadia.post(f"/clauses/{talks.conduct}/positions", data=typed)
    with app.store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "hospitals", "clinics")
    page = bela.get(f"/clauses/{talks.conduct}/positions").text
    cell = bela.get(f"/instruments/{talks.instrument}/positions/clauses?cell={talks.conduct}%3A-{cast.arvenia}").text

    assert "on an earlier wording" in page
    assert "What has changed since" in page
    assert "In capital." in cell
