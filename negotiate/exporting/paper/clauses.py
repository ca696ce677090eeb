"""Clauses on paper: the title in a paragraph of its own, the body line by line, changes marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from negotiate.exporting.paper.hands import ChangeHands, SignedEdit, hands_of
from negotiate.exporting.paper.layout import laid_out
from negotiate.exporting.paper.marking import Title, clean_lines, marked_lines, marked_title
from negotiate.exporting.paper.values import (
    PaperBlock,
    PaperChange,
    PaperClause,
    PaperLine,
    PaperRemark,
    PaperRow,
    PaperRun,
    Reviser,
)
from negotiate.text.tables import is_table
from negotiate.text.wording import Wording, joint_in_line

#: What both ends of a move have, and what moved inside what moves.
_STANDING = (PaperChange.KEPT, PaperChange.MOVED_HERE, PaperChange.MOVED_AWAY)


@dataclass(frozen=True, slots=True)
class ClauseFields:
    """What a clause says and how its title is written; `level` is below 0 where the text runs on behind its label."""

    kind: str
    level: int
    label: str
    joint: str
    wording: Wording

    @property
    def is_run_in(self) -> bool:
        """Say whether label and text stand in one line."""
        return self.level < 0 and not self.wording.heading

    @property
    def prefix(self) -> str:
        """Return what stands before the heading, in one line with it, or before the text of a run-in title."""
        if self.is_run_in:
            return self.label + self.joint
        return self.label + (joint_in_line(self.joint) if self.label and self.wording.heading else "")

    @property
    def title(self) -> Title:
        """Return the title in its two parts; empty ones where it runs in."""
        return ("", "") if self.is_run_in else (self.prefix, self.wording.heading)

    @property
    def body(self) -> str:
        """Return the lines under the title."""
        return (self.prefix if self.is_run_in else "") + self.wording.body


#: A clause before and after; one side is missing where it is new or gone.
Sides: TypeAlias = tuple[ClauseFields | None, ClauseFields | None]


def clean_clause(name: str, fields: ClauseFields, remarks: Sequence[PaperRemark] = ()) -> PaperClause:
    """Return a clause without marks."""
    title = marked_title(fields.title, fields.title, ChangeHands(), fields.kind)
    return PaperClause(name, _blocks(title, clean_lines(fields.body)), remarks)


def paragraph_starts(fields: ClauseFields) -> tuple[int, ...]:
    """Return where in the words of a clause each block of it begins that stands on a clean paper; -1 for its title.

    A table is one block. Lines of one paragraph begin where that does.
    """
    ahead = len(fields.prefix) if fields.is_run_in else 0
    starts = [-1] if "".join(fields.title) else []
    for paragraph in laid_out(fields.body).paragraphs:
        lines = 1 if is_table(paragraph.text) else paragraph.text.count("\n") + 1
        starts += [max(0, paragraph.start - ahead)] * lines
    return tuple(starts)


def marked_clause(
    name: str, sides: Sides, signed: Iterable[SignedEdit], by: Reviser, remarks: Sequence[PaperRemark] = ()
) -> PaperClause:
    """Return a clause with its changes marked: the edits by whoever signed them, all else by one.

    The edits are on the tokens of the wording before.
    """
    before, after = sides
    shown = after or before
    assert shown is not None  # a clause has at least one side
    base, given = before.wording.text if before else "", tuple(signed)
    ahead = len(before.prefix) if before else 0
    body_at = len(before.wording.text) - len(before.body) if before else 0
    of_title, of_body = (hands_of(base, given, shift, by) for shift in (-ahead, body_at))
    title = marked_title(before.title if before else None, after.title if after else None, of_title, shown.kind)
    bodies = (before.body if before else "", after.body if after else "")
    return PaperClause(name, _blocks(title, marked_lines(*bodies, of_body)), remarks)


def moved_clause(clause: PaperClause, by: Reviser, pair: int, *, stands_here: bool) -> PaperClause:
    """Return one end of the move of a whole clause that may have changed on the way.

    Words that both texts have are moved; those that came stand as added here, those that went as removed there.
    """
    change = PaperChange.MOVED_HERE if stands_here else PaperChange.MOVED_AWAY
    end = _End(change, by, pair)
    return PaperClause(clause.name, tuple(end.blocks(clause.blocks)), clause.remarks if stands_here else ())


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a move: which it is, who moves, which move it is."""

    change: PaperChange
    by: Reviser
    pair: int

    def blocks(self, blocks: Iterable[PaperBlock]) -> Iterator[PaperBlock]:
        """Yield the blocks that this end has, cut at the ends of its own lines."""
        words: list[PaperRun] = []
        for block in blocks:
            if isinstance(block, PaperRow):
                yield from self._rows(block)
                continue
            words += self._runs(block.runs, self.change)
            if self._has(block.end):
                setting = block.setting if self.change.is_new else block.earlier or block.setting
                end = self.change if block.end in _STANDING else block.end
                yield PaperLine(tuple(words), setting, None if self.change.is_new else setting, end, self.by, self.pair)
                words = []

    def _rows(self, row: PaperRow) -> Iterator[PaperRow]:
        """Yield a row where this end has it: a table is not moved as such, it goes and comes."""
        change = PaperChange.ADDED if self.change.is_new else PaperChange.REMOVED
        if self._has(row.change):
            cells = tuple(tuple(self._runs(cell, change)) for cell in row.cells)
            yield replace(row, cells=cells, change=change, by=row.by or self.by)

    def _runs(self, runs: Iterable[PaperRun], change: PaperChange) -> Iterator[PaperRun]:
        for run in runs:
            if self._has(run.change):
                yield replace(run, change=change, by=self.by) if run.change in _STANDING else run

    def _has(self, change: PaperChange) -> bool:
        return change.is_new if self.change.is_new else change.is_old


def _blocks(title: PaperBlock | None, body: tuple[PaperBlock, ...]) -> tuple[PaperBlock, ...]:
    return (title, *body) if title else body
