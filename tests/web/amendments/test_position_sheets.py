"""The matrix of positions as a file."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO

from flask.testing import FlaskClient
from openpyxl import load_workbook

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_every_delegation_has_a_word_and_silence_is_no_agreement(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.bela).post(
        f"/amendments/{talks.soft}/positions", data={"stance": "can accept", "reach": "all participants"}
    )
    answer = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/positions/table.csv")
    heads, *rows = csv.reader(StringIO(answer.text.removeprefix("\ufeff")))
    soft, hard = (dict(zip(heads, row, strict=True)) for row in rows)

    assert (soft["Arvenia"], soft["Belmara"], soft["no position recorded before all"]) == (
        "proposed",
        "can accept",
        "0",
    )
    assert (hard["Arvenia"], hard["no position recorded before all"]) == ("no position recorded", "1")


def test_the_workbook_says_the_same(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/positions/table.xlsx")
    page = load_workbook(BytesIO(answer.data)).worksheets[0]

    clause, number, changes, *said = [cell.value for cell in page[2]]
    assert (clause, number, "[added: should]" in str(changes)) == ("Article 2", 1, True)
    assert said == ["proposed", "no position recorded", 1, 0, 0, 0, 0, 1]
