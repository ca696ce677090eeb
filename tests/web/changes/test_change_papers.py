"""The change table as a text to work in: a real table of what each clause said and says, its heads on every sheet."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import _Cell
from flask.testing import FlaskClient
from lxml import etree

from negotiate.exporting.odt.elements import q
from negotiate.models import Clause, Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast
from tests.operations.negotiation import corrected, taken_out
from tests.web.changes.test_change_tables import ClientFor, url
from tests.web.talks import Talks

__all__ = ["url"]


def marked(cell: _Cell, mark: str) -> list[str]:
    """Return the words of a cell that bear a mark."""
    runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
    return [run.text for run in runs if run._r.find(f"{qn('w:rPr')}/{qn(f'w:{mark}')}") is not None]


def table_of(client: FlaskClient, url: str) -> list[list[_Cell]]:
    """Return the cells of the one table of the Word file, by rows."""
    (table,) = Document(BytesIO(client.get(f"{url}.docx").data)).tables
    return [list(row.cells) for row in table.rows]


def oldest_text(client: FlaskClient, url: str) -> str:
    """Return the code of the oldest text that is offered for comparison."""
    found = re.search(r'<option value="(\w{10})"', client.get(url).text)
    assert found is not None
    return found[1]


def test_a_clause_has_its_row_with_what_went_struck_and_what_came_underlined(
    client_for: ClientFor, cast: Cast, url: str
) -> None:
    heads, (clause, before, after, asked) = table_of(client_for(cast.bela), url)

    assert [cell.text for cell in heads] == ["Clause", "Before", "After", "Who asked for it"]
    assert (clause.text.split("\n")[0], asked.text) == ("Article 2, Conduct", "Amendment 1, Arvenia")
    assert (marked(before, "strike"), marked(before, "u")) == ([" shall"], [])
    assert (marked(after, "strike"), marked(after, "u")) == ([], [" should"])
    assert before.text.replace(" shall", " should", 1) == after.text


def test_the_marks_are_none_of_the_file_and_the_heads_are_on_every_sheet(
    client_for: ClientFor, cast: Cast, url: str
) -> None:
    file = ZipFile(BytesIO(client_for(cast.bela).get(f"{url}.docx").data))
    body = etree.fromstring(file.read("word/document.xml"))

    assert body.findall(f".//{qn('w:ins')}") == body.findall(f".//{qn('w:del')}") == []
    assert len(body.findall(f".//{qn('w:tblHeader')}")) == 1
    assert body.find(f".//{qn('w:pgSz')}").get(qn("w:orient")) == "landscape"


def test_a_clause_that_came_or_went_stands_on_one_side_alone(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, url: str
) -> None:
    with store.writing() as db:
        taken_out(db, cast, by_code(db, Clause, talks.review))
    client, texts = client_for(cast.bela), "before=working&after="
    went = Document(BytesIO(client.get(f"{url}.docx?after=working").data)).tables[0].rows[-1].cells
    first = oldest_text(client, url)
    came = Document(BytesIO(client.get(f"{url}.docx?{texts}{first}").data)).tables[0].rows[-1].cells

    assert (went[2].text, marked(went[1], "strike") != []) == ("", True)
    assert (came[1].text, marked(came[2], "u") != []) == ("", True)


def test_a_row_says_from_which_status_to_which(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, url: str
) -> None:
    with store.writing() as db:
        agreement = Agreement(Level.AGREED, "plenary")
        objective = current_version(db, by_code(db, Clause, talks.objective))
        set_status(db, cast.chen.actor, talks.objective, objective.code, agreement)
    (table,) = Document(BytesIO(client_for(cast.bela).get(f"{url}.docx?after=working").data)).tables
    said = {row.cells[0].text.split("\n")[0]: [cell.text.split("\n")[-1] for cell in row.cells] for row in table.rows}
    (of_objective,) = (cells for name, cells in said.items() if name.startswith("Article 1"))

    assert of_objective[:3] == ["status only", "Status: not discussed", "Status: agreed"]


def test_paragraphs_stay_lines_of_their_own(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, url: str
) -> None:
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "hospitals", "hospitals;\n(b) water")
    client = client_for(cast.bela)
    (table,) = Document(BytesIO(client.get(f"{url}.docx?after=working").data)).tables

    assert "(b) water" in table.rows[1].cells[2].text.split("\n")[2]


def test_an_opendocument_text_has_the_same_table(client_for: ClientFor, cast: Cast, url: str) -> None:
    file = ZipFile(BytesIO(client_for(cast.bela).get(f"{url}.odt").data))
    body = etree.fromstring(file.read("content.xml"))
    (table,) = body.iter(q("table:table"))
    heads = table.find(q("table:table-header-rows"))
    spans = [(one.get(q("text:style-name")), one.text or one[-1].tail) for one in table.iter(q("text:span"))]

    assert ["".join(cell.itertext()) for cell in heads.iter(q("table:table-cell"))][1:3] == ["Before", "After"]
    assert [span for span in spans if span[0] in ("Went", "Came")] == [("Went", "shall"), ("Came", "should")]
    assert list(body.iter(q("text:changed-region"))) == []


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_who_may_not_read_the_text_gets_no_file(client_for: ClientFor, cast: Cast, url: str, form: str) -> None:
    assert client_for(cast.olu).get(f"{url}.{form}").status_code == 404
