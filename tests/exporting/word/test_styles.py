"""How a file looks."""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document

from negotiate.exporting.paper.values import LineNumbers, Paper
from negotiate.exporting.word.document import to_docx
from tests.exporting.word.reading import name

WORDS = ("Convention", "", "working text", "ar")
NOW = datetime(2026, 5, 1, tzinfo=UTC)


def test_the_page_numbers_its_lines_where_that_is_wanted_and_runs_as_its_language_does() -> None:
    paper = Paper(*WORDS, is_right_to_left=True, made_at=NOW, made_on="", clauses=(), line_numbers=LineNumbers.BY_PAGE)

    (section,) = Document(BytesIO(to_docx(paper))).sections

    names = [name(one) for one in section._sectPr]
    assert names[names.index("pgMar") + 1] == "lnNumType"
    assert names[names.index("cols") + 1] == "bidi"
    assert "PAGE" in [one.text for one in section.footer.paragraphs[0]._p.iter("{*}instrText")]
