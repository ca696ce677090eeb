"""The change table on paper: clause by clause, what it said, what it says, and who asked for it, each change marked.

The marks tell of changes and are none of the file: whoever works in it accepts and refuses nothing by them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from negotiate import clock
from negotiate.exporting.paper.hands import ChangeHands
from negotiate.exporting.paper.marking import Title, marked_lines, marked_title
from negotiate.exporting.paper.values import Paper, PaperBlock, PaperChange, PaperClause, PaperLine, PaperRow, PaperRun
from negotiate.models import Level
from negotiate.queries.changes.change_rows import ChangeRow
from negotiate.queries.changes.change_table import ChangeTablePage
from negotiate.state.text.status_ladder import StatusLadder
from negotiate.text.marks.emphasis import Emphasis
from negotiate.text.wording import Wording
from negotiate.web.pages.filters import instant

HEADS = ("Clause", "Before", "After", "Who asked for it")
_HEAD = Emphasis(strong=True)
Runs = tuple[PaperRun, ...]


def change_paper(page: ChangeTablePage, source: str) -> Paper:
    """Return a change table as a paper of one table; `source` is where its reader finds it again."""
    now = clock.now()
    heads = PaperRow(tuple((PaperRun(words, _HEAD),) for words in HEADS), 1, is_head=True)
    rows = tuple(PaperRow(_cells(row, page.head.statuses), 1) for row in page.rows)
    return Paper(
        title=page.head.title,
        symbol="",
        standing=f"{page.after.title} against {page.before.title}",
        language=page.head.language,
        is_right_to_left=page.head.direction == "rtl",
        made_at=now,
        made_on=instant(now),
        clauses=(PaperClause("t_changes", (heads, *rows)),),
        colophon=f"Taken along on {instant(now)} from {source}.",
        is_wide=True,
    )


def _cells(row: ChangeRow, statuses: StatusLadder) -> tuple[Runs, ...]:
    redline = row.redline
    blocks = _blocks(redline.old, redline.new)
    called = [row.name, f"was {redline.old_label}" if redline.is_relabelled else "", row.change]
    asked = "\n".join(source.name for source in row.sources)
    return (
        (PaperRun("\n".join(filter(None, called))),),
        (*_side(blocks, _is_old), *_status(row, row.status_before, statuses)),
        (*_side(blocks, _is_new), *_status(row, row.status_after, statuses)),
        (PaperRun(asked),),
    )


def _status(row: ChangeRow, level: Level | None, statuses: StatusLadder) -> Runs:
    """Return how far a side is agreed, where that is not the same on both."""
    if level is None or row.step == 0:
        return ()
    return (PaperRun(f"\nStatus: {statuses.word(level)}", Emphasis(em=True)),)


def _blocks(old: str, new: str) -> tuple[PaperBlock, ...]:
    """Return the lines of both texts of a clause, its heading first; a side on which it does not stand is empty."""
    before, after = (Wording.of(text) if text else None for text in (old, new))
    titles = _title(before), _title(after)
    title = marked_title(*titles, ChangeHands(), "article")
    lines = marked_lines(before.body if before else "", after.body if after else "", ChangeHands())
    return (title, *lines) if title else lines


def _title(wording: Wording | None) -> Title | None:
    return ("", wording.heading) if wording else None


def _side(blocks: Iterable[PaperBlock], stands: Callable[[PaperChange], bool]) -> Iterator[PaperRun]:
    """Yield what one side has of some lines, each change as told and not as made; lines end as they do there."""
    ended = ""
    for block in blocks:
        if isinstance(block, PaperRow) and not stands(block.change):
            continue
        kept = [run for run in _runs(block) if stands(run.change)]
        for number, run in enumerate(kept):
            before = ended if number == 0 else ""
            yield replace(run, text=before + run.text, change=PaperChange.KEPT, told=run.change)
            ended = "" if number == 0 else ended
        if kept and (isinstance(block, PaperRow) or stands(block.end)):
            ended = "\n"


def _runs(block: PaperBlock) -> Iterator[PaperRun]:
    """Yield the runs of a line, or of a row of a table with lines between its cells."""
    if isinstance(block, PaperLine):
        yield from block.runs
        return
    for number, cell in enumerate(block.cells):
        if number:
            yield PaperRun(" | ", change=block.change)
        yield from cell


def _is_old(change: PaperChange) -> bool:
    return change.is_old


def _is_new(change: PaperChange) -> bool:
    return change.is_new
