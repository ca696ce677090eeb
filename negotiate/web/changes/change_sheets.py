"""The change table as a file: one row a clause, figures as figures, findings in words; all rows, in text order.

To work in, it is a table of what each clause said and says.
"""

from collections.abc import Mapping
from itertools import chain

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.policy import Act
from negotiate.queries.changes.change_rows import ChangeRow, TableView
from negotiate.queries.changes.change_table import change_table
from negotiate.queries.text.comparing.attributions import ClauseRedline
from negotiate.text.norms.strength import Shift
from negotiate.web.changes.change_papers import change_paper
from negotiate.web.files.downloads import paper_file, sheet_file

bp = Blueprint(
    "change_sheets",
    __name__,
    url_prefix="/instruments/<instrument>/changes/table.<any(csv, xlsx, pdf, docx, odt):form>",
)

#: The forms in which it is a text to work in.
WORKED_IN = ("docx", "odt")

#: The columns of the file by the column of the page that holds them: what a page folds, a file has apart.
FOLDED: Mapping[str, tuple[str, ...]] = {
    "Clause": ("Clause", "Heading", "Was called", "Change"),
    "Words out and in": ("Words out", "Words in"),
    "Moved": ("Clause moved", "Paragraphs moved"),
    "Brackets": ("Brackets opened", "Brackets closed", "Brackets left"),
    "Options": ("Options before", "Options now"),
    "Strength": ("Strength", "Qualifiers in", "Qualifiers out"),
    "Terms touched": ("Terms touched",),
    "Points to": ("References out", "References in"),
    "Status": ("Status before", "Status now"),
    "Brought in by": ("Brought in or taken out by", "Changed on"),
}
COLUMNS = tuple(chain.from_iterable(FOLDED.values()))


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give all changed clauses as a file."""
    texts = TableView(before=request.args.get("before", ""), after=request.args.get("after", ""))
    page = change_table(g.db, g.actor, instrument, texts)
    if form in WORKED_IN:
        return paper_file(change_paper(page, request.host_url), form, page.head.title, "changes")
    sheet = _sheet(page.rows, is_told=Act.SEE_TABLE in page.head.acts)
    return sheet_file(sheet, form, page.head, "changes")


def _sheet(rows: tuple[ChangeRow, ...], *, is_told: bool) -> Spreadsheet:
    return Spreadsheet("Changes", COLUMNS, tuple(_row(row, _places(row.redline, is_told=is_told)) for row in rows))


def _places(redline: ClauseRedline, *, is_told: bool) -> str:
    """Return where a clause stood and stands; that it left for a while is told to who sees what is on the table."""
    back = ["left the text and came back"] if redline.came_back and is_told else []
    return "\n".join((*back, *([redline.move.places] if redline.move else [])))


def _row(row: ChangeRow, places: str) -> tuple[Cell, ...]:
    found, redline = row.changed, row.redline
    return (
        redline.label,
        row.heading,
        redline.old_label if redline.is_relabelled else "",
        row.change,
        found.words_out,
        found.words_in,
        places,
        found.moved,
        found.brackets.opened_count,
        found.brackets.closed_count,
        row.brackets_left,
        *found.options,
        "\n".join(_shift(shift) for shift in found.shifts),
        "\n".join(found.qualifiers_in),
        "\n".join(found.qualifiers_out),
        "\n".join(found.terms),
        "\n".join(found.references_out),
        "\n".join(found.references_in),
        row.status_before.value if row.status_before else "",
        row.status_after.value if row.status_after else "",
        "\n".join(source.name for source in row.sources),
        row.changed_at.date() if row.changed_at else None,
    )


def _shift(shift: Shift) -> str:
    """Return a change of strength in words."""
    return f"{shift.old or 'nothing'} → {shift.new or 'nothing'}: {shift.turn.value}"
