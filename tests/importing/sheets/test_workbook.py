"""Strangers' workbooks are read within bounds, or refused in a sentence; nothing in them is carried out."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from negotiate.errors import Invalid
from negotiate.importing.sheets import workbook
from negotiate.importing.sheets.workbook import read_rows


def book(*rows: tuple[object, ...]) -> bytes:
    """Return a workbook with these rows on its first sheet."""
    made, raw = Workbook(), BytesIO()
    for row in rows:
        made.worksheets[0].append(row)
    made.create_sheet("Other").append(["unseen"])
    made.save(raw)
    return raw.getvalue()


def repacked(raw: bytes, name: str, content: bytes) -> bytes:
    """Return an archive with one more part, or with another content of one that it has."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as given, ZipFile(made, "w", ZIP_DEFLATED) as taken:
        for member in given.namelist():
            taken.writestr(member, content if member == name else given.read(member))
        if name not in given.namelist():
            taken.writestr(name, content)
    return made.getvalue()


def test_the_first_sheet_is_read_as_words() -> None:
    assert read_rows(book(("Clause", 5, None), (" 第六条 ", date(2031, 1, 17), "=1+1"))) == [
        ("Clause", "5"),
        ("第六条", "2031-01-17T00:00:00"),
    ]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"PK\x03\x04 cut short", "no whole workbook"),
        (b"\xd0\xcf\x11\xe0 old", "old workbook"),
        (repacked(book(("a",)), "xl/bomb.xml", bytes(workbook.WHOLE_LIMIT + 1)), "swells"),
        (repacked(book(("a",)), "xl/workbook.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "declares entities"),
        (repacked(book(("a",)), "xl/workbook.xml", b"<x>"), "no whole workbook"),
        (repacked(book(("a",)), "xl/workbook.xml", b"<x/>"), "no whole workbook"),
    ],
    ids=["cut short", "old", "bomb", "entities", "broken", "empty"],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(raw: bytes, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        read_rows(raw)


def test_a_sheet_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 2)

    with pytest.raises(Invalid, match="more than 2 rows"):
        read_rows(book(("a",), ("b",), ("c",)))
