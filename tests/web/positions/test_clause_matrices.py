"""The matrix of clauses as a page and as a file."""

import csv
from collections.abc import Callable
from io import StringIO

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_gap_is_written_out_and_a_confidence_is_marked_for_those_who_share_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, sefa = client_for(cast.nadia), client_for(cast.sefa)
    typed = {"text": talks.version, "stance": "reserve", "reach": "own delegation"}
    nadia.post(f"/clauses/{talks.conduct}/positions", data=typed)
    client_for(cast.bela).post(
        f"/clauses/{talks.conduct}/positions", data={**typed, "stance": "oppose", "reach": "all participants"}
    )
    address = f"/instruments/{talks.instrument}/positions/clauses"
    hers, theirs = (
        [dict(zip(heads, row, strict=True)) for row in rows]
        for heads, *rows in (
            csv.reader(StringIO(client.get(f"{address}/table.csv").text.removeprefix("\ufeff")))
            for client in (nadia, sefa)
        )
    )

    assert (hers[0]["Arvenia"], hers[0]["Belmara"]) == ("reserve; Arvenia only", "oppose")
    assert (theirs[0]["Arvenia"], theirs[0]["Belmara"]) == ("no position recorded", "oppose")


def test_the_page_leads_from_a_cell_to_who_said_it_and_from_a_gap_to_the_form(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    typed = {"text": talks.version, "stance": "oppose", "note": "In capital.", "reach": "all participants"}
    client_for(cast.bela).post(f"/clauses/{talks.conduct}/positions", data=typed)
    address = f"/instruments/{talks.instrument}/positions/clauses"
    page = client_for(cast.nadia).get(address).text
    cell = client_for(cast.nadia).get(f"{address}?cell={talks.conduct}%3A-{cast.belmara}").text

    assert f"/clauses/{talks.conduct}/positions?paragraph=#state" in page
    assert "In capital." in cell
    assert "In capital." not in page
