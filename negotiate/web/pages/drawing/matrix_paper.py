"""A matrix on paper: in which size it stands on one page, and where none will do, what is on which page.

Chromium's paper is measured in `tests/browser/test_matrix_paper.py`; the sizes themselves are those of the style sheet.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from flask import Flask


class PaperSize(NamedTuple):
    """A size of print by its name in the style sheet, and how many rows and columns a page has room for in it."""

    name: str
    rows: int
    columns: int


#: The largest first; all on A4, broadside, but the last, whose columns need A3.
SIZES = (
    PaperSize("usual", 32, 28),
    PaperSize("small", 39, 38),
    PaperSize("smaller", 48, 55),
    PaperSize("smallest", 60, 84),
    PaperSize("broad", 94, 200),
)


class PaperSheet(NamedTuple):
    """A page: its number, and what its first row and its last are about."""

    number: int
    first: str
    last: str


class MatrixPaper(NamedTuple):
    """How a matrix is printed: in which size, on which pages, and with which rows, counted from 0, a new one begins."""

    size: str
    sheets: tuple[PaperSheet, ...]
    begins: frozenset[int]
    #: Whether the columns are few enough for long names.
    has_room: bool

    @property
    def is_broad(self) -> bool:
        """Say whether it needs a broader paper than the usual one."""
        return self.size == SIZES[-1].name


def register(app: Flask) -> None:
    """Give the function to templates."""
    app.jinja_env.globals.update(matrix_paper=matrix_paper)


def matrix_paper(places: Sequence[str], columns: int) -> MatrixPaper:
    """Return how a matrix is printed whose rows are about these places: on one page wherever it can be read there.

    >>> matrix_paper(["Preamble", "Article 1"], 12).sheets
    (PaperSheet(number=1, first='Preamble', last='Article 1'),)
    """
    broad = [size for size in SIZES if columns <= size.columns] or [SIZES[-1]]
    on_usual_paper = [size for size in broad if size is not SIZES[-1]] or broad
    size = next((size for size in on_usual_paper if len(places) <= size.rows), on_usual_paper[-1])
    pages = max(1, ceil(len(places) / size.rows))
    borders = [round(len(places) * number / pages) for number in range(pages + 1)]
    sheets = tuple(
        PaperSheet(number, places[start], places[end - 1])
        for number, (start, end) in enumerate(pairwise(borders), 1)
        if start < end
    )
    return MatrixPaper(size.name, sheets, frozenset(borders[1:-1]), columns <= SIZES[0].columns)
