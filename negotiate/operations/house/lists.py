"""Lists that are pasted from a table or a CSV file: their rows, each with the number of its line."""

import csv
from collections.abc import Callable, Sequence

from negotiate.errors import Invalid

Row = tuple[int, list[str]]

#: A quotation mark that nothing closes makes one cell of all that follows.
ENDLESS = "One part of this list goes on for too long. Look whether a quotation mark stands alone in it."


def rows_of(text: str, delimiters: str, is_heading: Callable[[Sequence[str]], bool], field: str) -> list[Row]:
    r"""Return the rows of a list, without empty ones and without a first one that is a heading.

    What parts the cells is the first of the delimiters that the first line has; without any a line is one cell.
    Raise Invalid at the field where a cell never ends.

    >>> rows_of("Name;Short\nArvenia;ARV\n\n", "\t;", lambda cells: cells[0] == "Name", "list")
    [(2, ['Arvenia', 'ARV'])]
    """
    lines = text.strip().splitlines()
    delimiter = next((sign for sign in delimiters if lines and sign in lines[0]), delimiters[-1])
    try:
        rows = [
            (number, [cell.strip() for cell in cells])
            for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1)
            if any(map(str.strip, cells))
        ]
    except csv.Error:
        raise Invalid(ENDLESS, field) from None
    return rows[1:] if rows and is_heading(rows[0][1]) else rows


def check_length(rows: Sequence[Row], most: int, things: str, field: str) -> None:
    """Raise Invalid where a list is longer than what is read at once."""
    if len(rows) > most:
        raise Invalid(f"The list has {len(rows)} {things}; {most} are the most at once.", field)
