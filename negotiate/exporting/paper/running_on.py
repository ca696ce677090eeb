"""Which end of a paragraph is marked where whole paragraphs come or go behind words that one hand changed with them.

An end that stays parts the words before it from a paragraph that came whole. LibreOffice sees no end there that is not
marked: it takes both for one change, and refusing that joins what was never apart. Who types on behind the last words
of a paragraph leaves other marks: the end of that one is new, and the last of the new ones has the old end. So it is
written here, and says the same to every program.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from negotiate.exporting.paper.values import PaperBlock, PaperChange, PaperLine, PaperRun

_ONE_SIDED = (PaperChange.ADDED, PaperChange.REMOVED)


def running_on(blocks: Iterable[PaperBlock]) -> Iterator[PaperBlock]:
    """Yield blocks, the marks at the ends of lines as whoever types on leaves them; a table begins anew."""
    above: PaperBlock | None = None
    for block in blocks:
        here = block
        if isinstance(above, PaperLine) and isinstance(here, PaperLine) and _runs_on(above, here):
            above, here = _typed_on(above, here)
        if above:
            yield above
        above = here
    if above:
        yield above


def _runs_on(above: PaperLine, line: PaperLine) -> bool:
    """Say whether a line came or went whole behind words that whose hand began it put in, or took out."""
    if above.end is not PaperChange.KEPT or line.end is PaperChange.KEPT or not above.runs:
        return False
    last, first = above.runs[-1], line.runs[0] if line.runs else PaperRun("", change=line.end, by=line.by)
    return (last.change, last.by) == (first.change, first.by) and last.change in _ONE_SIDED and _is_whole(line)


def _is_whole(line: PaperLine) -> bool:
    """Say whether one side alone has a line, all words of it."""
    changes = (line.end, *(run.change for run in line.runs))
    return not any(change.is_old for change in changes) or not any(change.is_new for change in changes)


def _typed_on(above: PaperLine, line: PaperLine) -> tuple[PaperLine, PaperLine]:
    """Return both with the mark at the end of the first; joined, they are set as the second says."""
    before = above.earlier or above.setting
    change = above.runs[-1].change
    if change is PaperChange.ADDED:
        return replace(above, end=change, by=line.by), replace(line, end=PaperChange.KEPT, earlier=before)
    gone = line.earlier or line.setting
    above_there = replace(above, setting=before, end=change, by=line.by)
    return above_there, replace(line, end=PaperChange.KEPT, setting=above.setting, earlier=gone)
