"""What a file is called that a reader keeps: after what it holds, so that she finds it again among hundreds."""

import re
import unicodedata
from urllib.parse import quote

from flask import Response, request
from werkzeug.http import dump_options_header

from negotiate import clock
from negotiate.exporting.odt.document import ODT, to_odt
from negotiate.exporting.paper.values import Paper
from negotiate.exporting.pdf.press import PDF, sheet_to_pdf, to_pdf
from negotiate.exporting.pdf.sheet_manuscript import PrintedSheet
from negotiate.exporting.spreadsheets import XLSX, Spreadsheet, to_csv, to_xlsx
from negotiate.exporting.word.document import DOCX, to_docx
from negotiate.queries.header import InstrumentHeader
from negotiate.web.pages.filters import instant
from negotiate.web.work.bounds import check_table

#: The forms in which a table is taken along, as an address has them: to reckon with, and to read and print.
SHEET_FORMS = "<any(csv, xlsx, pdf):form>"
#: The forms in which a text is taken along: to work in, and with PDF to read and print.
FORMS_TO_WORK_IN, PAPER_FORMS = "<any(docx, odt):paper>", "<any(docx, odt, pdf):paper>"
_PAPERS = {"docx": (to_docx, DOCX), "odt": (to_odt, ODT), "pdf": (to_pdf, PDF)}
#: The characters of which a name has at most this many, its ending not counted; a disk takes 255 bytes.
LONGEST_NAME = 80
#: What no name of a file may hold on one system or another.
_BARRED = re.compile(r'[\\/:*?"<>|]+')


def attached(ending: str, *parts: str) -> dict[str, str]:
    """Return the header that gives a file its name: the title of a text, then what of it the file holds.

    >>> attached("xlsx", "Pact on Water", "", "changes")
    {'Content-Disposition': 'attachment; filename="Pact on Water, changes.xlsx"'}
    >>> attached("md", "ميثاق")["Content-Disposition"]
    "attachment; filename*=UTF-8''%D9%85%D9%8A%D8%AB%D8%A7%D9%82.md"
    """
    title, *rest = (_said(part) for part in parts if part)
    behind = "".join(f", {_cut(part, LONGEST_NAME // 2)}" for part in rest)
    name = f"{_cut(title, LONGEST_NAME - len(behind))}{behind}.{ending}"
    named = {"filename": name} if name.isascii() else {"filename*": f"UTF-8''{quote(name, safe='')}"}
    return {"Content-Disposition": dump_options_header("attachment", named)}


def sheet_file(sheet: Spreadsheet, form: str, of: InstrumentHeader, *parts: str) -> Response:
    """Return a table of an instrument as a file of one of `SHEET_FORMS`, called as in `attached`.

    Raise IsLong where it is long work to print it.
    """
    match form:
        case "csv":
            body, kind = to_csv(sheet).encode(), "text/csv"
        case "pdf":
            printed = _printed(sheet, of.title)
            check_table(printed, of.code)
            body, kind = sheet_to_pdf(printed), PDF
        case _:
            body, kind = to_xlsx(sheet), XLSX
    return Response(body, mimetype=kind, headers=attached(form, of.title, *parts))


def paper_file(paper: Paper, form: str, *parts: str) -> Response:
    """Return what goes on paper as a file of one of `PAPER_FORMS`, called as in `attached`; it is not to be kept."""
    write, kind = _PAPERS[form]
    return _not_kept(write(paper), kind, attached(form, *parts))


def pdf_file(file: bytes, *parts: str) -> Response:
    """Return a PDF that has been made, called as in `attached`; it is not to be kept."""
    return _not_kept(file, PDF, attached("pdf", *parts))


def _not_kept(file: bytes, kind: str, named: dict[str, str]) -> Response:
    return Response(file, mimetype=kind, headers={**named, "Cache-Control": "no-store"})


def _printed(sheet: Spreadsheet, title: str) -> PrintedSheet:
    """Return a table with what is printed around it: whose it is, when it was taken along, and from where."""
    now = clock.now()
    told = instant(now)
    return PrintedSheet(sheet, title, now, told, f"Taken along on {told} from {request.host_url}.")


def _said(part: str) -> str:
    """Return words without what a name of a file may not hold."""
    visible = "".join(sign for sign in _BARRED.sub("-", part) if unicodedata.category(sign)[0] != "C")
    return " ".join(visible.split()).strip(". ") or "text"


def _cut(title: str, room: int) -> str:
    """Return a title in so many characters, cut between its words where it has any."""
    room = max(room, LONGEST_NAME // 2)
    if len(title) <= room:
        return title
    whole, _, _ = title[: room + 1].rpartition(" ")
    return f"{(whole or title[:room]).rstrip(',;: ')}…"
