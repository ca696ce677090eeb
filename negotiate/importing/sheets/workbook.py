"""The first sheet of a workbook as rows of words: opened within bounds, or refused in a sentence."""

import zlib
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from negotiate.errors import Invalid
from negotiate.importing.office.packages import OLD, BoundedPackage, PackageKind, refused

#: Members of an archive and bytes of all of them, and rows and columns of a sheet, at most.
MEMBERS, WHOLE_LIMIT, ROWS, COLUMNS = 2_000, 60_000_000, 10_000, 200
_KIND = PackageKind("workbook", "table", MEMBERS, WHOLE_LIMIT, WHOLE_LIMIT)
_ADVICE = "Save it as an Excel workbook (.xlsx) and choose that file."
_DAMAGED = (
    BadZipFile,
    InvalidFileException,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    LookupError,
)


def read_rows(raw: bytes) -> list[tuple[str, ...]]:
    """Return the rows of the first sheet, empty cells as ""; raise Invalid with the reason in words."""
    if raw.startswith(OLD):
        raise refused(f"This is an old workbook (.xls), or one that is locked by a password. {_ADVICE}")
    try:
        _measure(raw)
        book = load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        sheet: Any = book.worksheets[0]
        rows = list(islice(sheet.iter_rows(max_col=COLUMNS, values_only=True), ROWS + 1))
    except Invalid:
        raise
    except (*_DAMAGED, TypeError, AttributeError, SyntaxError) as error:  # whatever the library meets in a broken part
        raise refused(f"This is no whole workbook: it cannot be read. {_ADVICE}") from error
    if len(rows) > ROWS:
        raise refused(f"This sheet has more than {ROWS:,} rows.")
    return [_without_its_empty_end(list(map(_words, row))) for row in rows]


def _measure(raw: bytes) -> None:
    """Unpack every part once within bounds: the library that reads the file has none."""
    with ZipFile(BytesIO(raw)) as archive:
        package = BoundedPackage(archive, _KIND)
        for member in package.members:
            package.read(member.filename)


def _without_its_empty_end(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _words(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return "" if cell is None else str(cell).strip()
