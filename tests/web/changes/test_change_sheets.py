"""The change table as a file: the same rows, figures as figures."""

import csv
from io import BytesIO, StringIO

from openpyxl import load_workbook

from negotiate.store import Store
from tests.cast import Cast
from tests.web.agreements import agree
from tests.web.changes.test_change_tables import ClientFor, url
from tests.web.talks import Talks

__all__ = ["url"]


def test_the_list_for_a_spreadsheet_has_every_changed_clause(client_for: ClientFor, cast: Cast, url: str) -> None:
    answer = client_for(cast.bela).get(f"{url}.csv")
    heads, row = csv.reader(StringIO(answer.text.removeprefix("\ufeff")))
    found = dict(zip(heads, row, strict=True))

    assert (found["Clause"], found["Words out"], found["Words in"]) == ("Article 2", "1", "1")
    assert found["Strength"] == "shall not → should not: weaker"
    assert found["Brought in or taken out by"] == "Amendment 1, Arvenia"


def test_the_workbook_has_the_same_figures_as_figures(client_for: ClientFor, cast: Cast, url: str) -> None:
    answer = client_for(cast.bela).get(f"{url}.xlsx")
    page = load_workbook(BytesIO(answer.data)).worksheets[0]

    assert [page["A2"].value, page["E2"].value, page["F2"].value] == ["Article 2", 1, 1]
    assert "attachment" in answer.headers["Content-Disposition"]


def test_no_other_form_is_offered(client_for: ClientFor, cast: Cast, url: str) -> None:
    assert client_for(cast.bela).get(f"{url}.doc").status_code == 404


def test_a_clause_that_changed_in_status_alone_has_its_row(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    agree(store, cast, talks.conduct)
    answer = client_for(cast.bela).get(f"/instruments/{talks.instrument}/changes/table.csv?after=working")
    heads, row = csv.reader(StringIO(answer.text.removeprefix("\ufeff")))
    found = dict(zip(heads, row, strict=True))

    assert (found["Change"], found["Status before"], found["Status now"]) == (
        "status only",
        "not discussed",
        "agreed in group",
    )
