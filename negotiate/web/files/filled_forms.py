"""Forms that are taken along, come back filled in, and of which what is ticked is kept."""

from collections.abc import Iterable
from typing import Protocol

from flask import Response, request

from negotiate.errors import Invalid
from negotiate.exporting.spreadsheets import XLSX
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.importing.sheets.fill_in_form import FormOfRow, check_made_for
from negotiate.queries.header import InstrumentHeader
from negotiate.web.files.downloads import attached


def form_file(form: bytes, title: str, called: str) -> Response:
    """Give a form as a workbook, named by the instrument and by what is filled in; it is one reader's, and not kept."""
    headers = {**attached("xlsx", title, called), "Cache-Control": "no-store"}
    return Response(form, mimetype=XLSX, headers=headers)


class FilledFor(Protocol):
    """A page whose form is taken along: of which text, and in whose name it is filled in."""

    @property
    def head(self) -> InstrumentHeader: ...

    @property
    def delegation(self) -> str: ...

    @property
    def delegation_code(self) -> str: ...


def made_for(page: FilledFor) -> FormOfRow:
    """Return whose form is taken along, and for which text."""
    return FormOfRow(page.delegation, page.delegation_code, page.head.title, page.head.code)


class RowOfForm(Protocol):
    """A row of a form that came back: its number, and for whom the form was made."""

    @property
    def number(self) -> int: ...

    @property
    def form(self) -> FormOfRow: ...


def check_rows(page: FilledFor, rows: Iterable[RowOfForm]) -> None:
    """Raise Invalid where rows are of a form that was made for another delegation, or for another text."""
    check_made_for(((row.number, row.form) for row in rows), page.delegation, page.delegation_code, page.head.code)


def uploaded_form() -> bytes:
    """Return the file that was sent; raise Invalid where there is none, or one far beyond any form."""
    upload = request.files.get("file")
    raw = upload.read() if upload is not None else b""
    if not raw:
        raise Invalid("Choose the form that you took along and filled in.", "file")
    if len(raw) > UPLOAD_LIMIT:
        raise Invalid(f"This file is over {UPLOAD_LIMIT // 1_000_000} MB long, far beyond any form.", "file")
    return raw


def ticked_rows(done: str) -> list[str]:
    """Return the numbers of the rows that were ticked; raise Invalid where none was, with what is `done` with them."""
    ticked = request.form.getlist("take")
    if not ticked:
        raise Invalid(f"Tick what is to be {done}.", "take")
    return ticked


def came_of(told: str, done: int, there: int) -> tuple[str, str]:
    """Return what came of rows that were ticked, and how it is said: `there` are those that were brought in before.

    >>> came_of("1 answer kept.", 1, 2)[0]
    '1 answer kept. What 2 other rows say was brought in already.'
    """
    if not done:
        return "This was brought in already: what you ticked stands as you filled it in.", "note"
    others = "1 other row says" if there == 1 else f"{there} other rows say"
    return told + (f" What {others} was brought in already." if there else ""), "done"
