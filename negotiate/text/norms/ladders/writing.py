r"""Writing a ladder: other words, rows and another order in its table; every other character stays as it was.

A row that is kept keeps its line; in it only the cells whose words changed are written anew, within their own white
space. What is typed into a cell stays one cell: a line break becomes a space, a stroke is written as "\|". Head and
rule are never touched.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from negotiate.text.norms.ladders.ladder import Ladder, Rung
from negotiate.text.tables import cells

_BREAK = re.compile(r"\s*[\r\n]+\s*")


@dataclass(frozen=True, slots=True)
class LadderRow:
    """A row as it is to be: which row of the table it was, None for a new one, and the words of its cells."""

    origin: int | None
    cells: tuple[str, ...]


def one_line(words: str) -> str:
    r"""Return words as a cell can hold them: in one line, without white space round them.

    >>> one_line(" ceased\r\nand repaired ")
    'ceased and repaired'
    """
    return _BREAK.sub(" ", words.strip())


def rows_of(ladder: Ladder) -> tuple[LadderRow, ...]:
    """Return the rows of a ladder as they are."""
    return tuple(LadderRow(number, words) for number, words in enumerate(ladder.rows()))


def with_row_moved(rows: Sequence[LadderRow], number: int, by: int) -> tuple[LadderRow, ...]:
    """Return rows of which one stands further up (a negative number) or down; at an end it stays.

    >>> rows = (LadderRow(0, ("1",)), LadderRow(1, ("2",)))
    >>> [row.origin for row in with_row_moved(rows, 1, -1)]
    [1, 0]
    """
    others = [row for n, row in enumerate(rows) if n != number]
    at = max(0, number + by)
    return (*others[:at], *rows[number : number + 1], *others[at:])


def without_row(rows: Sequence[LadderRow], number: int) -> tuple[LadderRow, ...]:
    """Return rows without one of them."""
    return (*rows[:number], *rows[number + 1 :])


def written(body: str, ladder: Ladder, rows: Iterable[LadderRow]) -> str:
    r"""Return the body with these rows in its ladder; raise IndexError where a row names one that is not there.

    >>> from negotiate.text.norms.ladders.ladder import ladder_in
    >>> body = "|Level|Response|\n|--|--|\n|1|protest|"
    >>> written(body, ladder_in(body), [LadderRow(0, ("1", "note")), LadderRow(None, ("2", "yes | no"))])
    '|Level|Response|\n|--|--|\n|1|note|\n| 2 | yes \\| no |'
    """
    head, rule, *lines = body[ladder.start : ladder.end].split("\n")
    made = [_line(lines, ladder, row) for row in rows]
    return body[: ladder.start] + "\n".join([head, rule, *made]) + body[ladder.end :]


def _line(lines: Sequence[str], ladder: Ladder, row: LadderRow) -> str:
    words = [one_line(cell) for cell in row.cells]
    if row.origin is None:
        return f"|{'|'.join(_padded(_escaped(cell)) for cell in words)}|"
    return _with_words(lines[row.origin], ladder.rungs[row.origin], words)


def _with_words(line: str, rung: Rung, words: Sequence[str]) -> str:
    """Return the line of a row with other words in those of its cells that changed."""
    added = list(words[len(rung.cells) :])
    while added and not added[-1]:
        added.pop()
    changed = [(n, new) for n, new in enumerate(words[: len(rung.cells)]) if rung.cells[n].words != new]
    if not changed and not added:
        return line
    opening, closing = _missing_strokes(line)
    spans = cells(f"|\n\n{line}")[1]  # the line as the row of a table: two lines before it, of three characters
    for number, new in reversed(changed):
        start, end = (place - 3 for place in spans[number])
        line = line[:start] + _in_place(line[start:end], new) + line[end:]
    return opening + line + closing + "".join(f"{_padded(_escaped(cell))}|" for cell in added)


def _in_place(old: str, words: str) -> str:
    """Return what stands between two strokes with other words, within the white space that was there."""
    new = _escaped(words)
    if not old.strip() or not new:
        return _padded(new)
    head, tail = old[: len(old) - len(old.lstrip())], old[len(old.rstrip()) :]
    return f"{head}{new}{tail or ' ' * new.endswith(chr(92))}"


def _missing_strokes(line: str) -> tuple[str, str]:
    """Return what a row lacks at its ends, so that an empty cell there is still one."""
    opens, ended = line.lstrip().startswith("|"), line.rstrip()
    closes = ended.endswith("|") and not ended.endswith("\\|")
    return "" if opens else "|", "" if closes else "|"


def _padded(words: str) -> str:
    return f" {words} " if words else "  "


def _escaped(words: str) -> str:
    return words.replace("|", "\\|")
