"""What is long: so large that nobody should wait for its page, by measurements.

On one core of a small machine a PDF takes 0.7 seconds for 130,000 characters (55 pages), 1.8 for 270,000 (109 pages)
and 5.9 for a million (431 pages); twice that where the machine is busy. Everything of a text of 50 clauses, with three
publications and 70 amendments, takes 1.3 seconds and weighs 270. Reading a text of 800,000 characters, and finding its
clauses, takes 2; matching the clauses of 500 pages with those that stand, where they are the next text, one more. So
all of them are long from about two seconds on.

A table as PDF takes as long as its words and its cells; on a busy machine a second for 100 amendments, 5 for 1,000
(620,000 characters in 14,000 cells), 21 for what 193 delegations say of 400 clauses (77,000 cells). It is long from
about a second on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.exporting.paper.values import Paper, PaperClause, PaperLine, PaperRun
from negotiate.exporting.pdf.sheet_manuscript import PrintedSheet
from negotiate.importing.office.reading import reading_weight
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.models.house.long_work import WorkKind
from negotiate.web.pages.forms import signed_in

#: Characters of a PDF at most that is made while its reader waits.
MOST_CHARACTERS = 250_000
#: What a table may weigh at most that is printed while its reader waits.
MOST_IN_TABLE = 150_000
#: What a table may weigh at most that is printed at all: half of what a press is given time for.
MOST_PRINTED = 6_000_000
#: Bytes of a file at most that is read while whoever brought it waits.
MOST_READ = 1_000_000
#: What everything may weigh at most that is taken along while its reader waits.
MOST_WEIGHT = 400


@dataclass(eq=False)
class IsLong(Exception):
    """What is asked for is long: a kind of work, of which instrument, asked as an address says it."""

    kind: WorkKind
    instrument: str
    asked: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False, kw_only=True)
class IsLongTable(IsLong):
    """A table that is to be printed as long work, with what there is to print."""

    printed: PrintedSheet


def register(app: Flask) -> None:
    """Lead whoever asks for something long to the page by which it is done as long work."""
    app.register_error_handler(IsLong, _lead)


def check_length(paper: Paper, asked: IsLong) -> None:
    """Raise what is asked where a PDF of a paper takes long; who has not signed in has no work, and waits."""
    if signed_in() and is_long(paper):
        raise asked


def is_long(paper: Paper) -> bool:
    """Say whether a PDF of a paper takes long."""
    return sum(map(_length, paper.clauses)) > MOST_CHARACTERS


def check_table(printed: PrintedSheet, instrument: str) -> None:
    """Raise what is asked where a table takes long to print, or is long work already; Invalid where it is too large."""
    weight = _weight(printed)
    if weight > MOST_PRINTED:
        raise Invalid("This table is too large for a PDF. Take it along for a spreadsheet, or take a part of it along.")
    if g.get("is_long_work") or (signed_in() and weight > MOST_IN_TABLE):
        asked = {"table": request.full_path.removesuffix("?")}
        raise IsLongTable(WorkKind.TABLE, instrument, asked, printed=printed)


def is_long_to_read(raw: bytes) -> bool:
    """Say whether a file that somebody has brought takes long to be read; one that is too large is refused at once."""
    return len(raw) <= UPLOAD_LIMIT and reading_weight(raw) > MOST_READ


def check_weight(weight: int, asked: IsLong) -> None:
    """Raise what is asked where so much takes long to be written."""
    if weight > MOST_WEIGHT:
        raise asked


def _lead(asked: IsLong) -> ResponseReturnValue:
    said: dict[str, Any] = {"kind": asked.kind.value, **asked.asked}
    return redirect(url_for("work_orders.new", instrument=asked.instrument, **said))


def _weight(printed: PrintedSheet) -> int:
    """Return how much a table is to print: its characters, and as many as twenty take the time of a cell."""
    cells = [cell for row in printed.sheet.rows for cell in row]
    return sum(len(str(cell)) for cell in cells) + 20 * len(cells)


def _length(clause: PaperClause) -> int:
    return sum(len(run.text) for run in _runs(clause))


def _runs(clause: PaperClause) -> Iterator[PaperRun]:
    for block in clause.blocks:
        if isinstance(block, PaperLine):
            yield from block.runs
        else:
            yield from (run for cell in block.cells for run in cell)
