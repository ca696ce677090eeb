"""The obligations as a file: the same lines as the page, in two forms."""

from collections.abc import Callable
from io import BytesIO

from flask.testing import FlaskClient
from openpyxl import load_workbook

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_both_files_have_what_is_asked_for(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, here = client_for(cast.nadia), f"/instruments/{talks.instrument}/obligations"
    rows = nadia.get(f"{here}.csv?how=a prohibition").text.splitlines()
    book = load_workbook(BytesIO(nadia.get(f"{here}.xlsx").data)).active

    assert rows[0].startswith("\ufeffClause,Who,How strongly")
    assert rows[1].startswith('Article 2,A State,shall not,a prohibition,,"damage services')
    assert len(rows) == 2
    assert [cell.value for cell in book["A"]] == ["Clause", "Article 2", "Article 3"]
