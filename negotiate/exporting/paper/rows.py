"""Tables of two texts as rows on paper: rows that came and went as such, the words of the others cell by cell.

A change of the number of columns has no mark in Word that others read: all rows then go, and all come.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiate.exporting.paper.hands import ChangeHands
from negotiate.exporting.paper.values import PaperChange, PaperRow, PaperRun, Reviser
from negotiate.text.diff.diff import diff
from negotiate.text.diff.lcs import common
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, ParagraphChange
from negotiate.text.marks.emphasis import styles
from negotiate.text.tables import cells
from negotiate.text.tokens import tokenize

#: A row: by cell, its words and where they begin in the text.
_Row = tuple[tuple[str, int], ...]
_Pair = tuple[_Row | None, _Row | None]


def marked_rows(entry: ComparedParagraphs, at: tuple[int, int], hands: ChangeHands) -> Iterator[PaperRow]:
    """Yield the rows of an entry that is a table on every side that it has; `at` is where its sides begin."""
    old = _rows(entry.old_text, at[0]) if entry.old_text and entry.kind is not ParagraphChange.MOVED else ()
    new = _rows(entry.new_text, at[1]) if entry.new_text and entry.kind is not ParagraphChange.DEPARTED else ()
    number = entry.new[0] + 1 if entry.new else -entry.old[0] - 1
    rows = _RowMarking(hands, number)
    for before, after in _paired(old, new):
        yield rows.marked(before, after)


@dataclass(frozen=True)
class _RowMarking:
    hands: ChangeHands
    table: int

    def marked(self, old: _Row | None, new: _Row | None) -> PaperRow:
        """Return one row of both sides, or of one."""
        if old and new:
            pairs = zip(old, new, strict=True)
            return PaperRow(tuple(tuple(self._cell(*pair)) for pair in pairs), self.table)
        if new:
            by = self.hands.of_added(new[0][1])
            return PaperRow(
                tuple(_plain(words, PaperChange.ADDED, by) for words, _ in new), self.table, PaperChange.ADDED, by
            )
        assert old is not None  # a row is of one side at least
        by = self.hands.of_removed(old[0][1])
        gone = tuple(_plain(words, PaperChange.REMOVED, by) for words, _ in old)
        return PaperRow(gone, self.table, PaperChange.REMOVED, by)

    def _cell(self, old: tuple[str, int], new: tuple[str, int]) -> Iterator[PaperRun]:
        """Yield the runs of a cell; one with marks of emphasis whole, where anything in it changed."""
        (before, old_at), (after, new_at) = old, new
        if before == after:
            yield from _plain(after)
            return
        if "*" in before + after:
            yield from _plain(before, PaperChange.REMOVED, self.hands.of_removed(old_at))
            yield from _plain(after, PaperChange.ADDED, self.hands.of_added(new_at))
            return
        tokens, reached = tokenize(before), 0
        for edit in (*diff(before, after), None):
            start, end = (edit.start, edit.end) if edit else (len(tokens), len(tokens))
            kept, gone = "".join(tokens[reached:start]), "".join(tokens[start:end])
            yield from _plain(kept)
            yield from _plain(gone, PaperChange.REMOVED, self.hands.of_removed(old_at))
            yield from _plain(edit.text if edit else "", PaperChange.ADDED, self.hands.of_added(new_at))
            reached = end


def _plain(words: str, change: PaperChange = PaperChange.KEPT, by: Reviser | None = None) -> tuple[PaperRun, ...]:
    """Return words as runs by their look."""
    found, at = [], 0
    for end, style in styles(words):
        if not style.is_mark:
            found.append(PaperRun(words[at:end], style, change, by))
        at = end
    return tuple(found)


def _rows(text: str, at: int) -> Sequence[_Row]:
    """Return the rows of a table, their cells without the space round them and as many in each."""
    found = [
        tuple((text[start:end].strip().replace("\\|", "|"), at + start) for start, end in row) for row in cells(text)
    ]
    width = max(map(len, found))
    return [(*row, *(("", at) for _ in range(width - len(row)))) for row in found]


def _paired(old: Sequence[_Row], new: Sequence[_Row]) -> Iterator[_Pair]:
    """Yield the rows of both sides in one order."""
    if not old or not new or len(old[0]) != len(new[0]):
        yield from ((row, None) for row in old)
        yield from ((None, row) for row in new)
        return
    at = by = 0
    for here, there in (*common(_words(old), _words(new)), (len(old), len(new))):
        if here - at == there - by:
            yield from zip(old[at:here], new[by:there], strict=True)
        else:
            yield from ((row, None) for row in old[at:here])
            yield from ((None, row) for row in new[by:there])
        if here < len(old) and there < len(new):
            yield old[here], new[there]
        at, by = here + 1, there + 1


def _words(rows: Sequence[_Row]) -> list[tuple[str, ...]]:
    return [tuple(words for words, _ in row) for row in rows]
