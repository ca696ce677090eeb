"""Comments beside the very words that they are about: runs are cut where these begin and end.

Method: what a reader sees of the new text stands in the blocks of a clause sign by sign in the order of its source, of
which only marks of emphasis, the lines of tables and white space are not seen. So the signs of the source are gone
through once, each sign that is seen taking the next one like it. Where all of a comment's words are gone, it stands
beside its clause, as one on the whole clause does.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from negotiate.exporting.paper.clauses import ClauseFields
from negotiate.exporting.paper.values import PaperBlock, PaperClause, PaperRemark, PaperRow, PaperRun
from negotiate.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class SpokenRemark:
    """A comment on the tokens [start, end) of the wording of a clause; none: on all of it."""

    remark: PaperRemark
    start: int = 0
    end: int = 0


class _Spot(NamedTuple):
    """A sign that is seen: the number of its run in the clause, where it stands in that, and where in the source."""

    run: int
    at: int
    place: int


#: By run, and by the sign before which they stand, the numbers of remarks.
_Bounds: TypeAlias = Mapping[tuple[int, int], Sequence[int]]


def spoken_beside(clause: PaperClause, fields: ClauseFields, spoken: Sequence[SpokenRemark]) -> PaperClause:
    """Return a clause whose new text is that of the fields, with comments on words of it."""
    spots = list(_spots(_all_runs(clause.blocks), fields.prefix + fields.wording.text))
    ends = [0]
    for token in tokenize(fields.wording.text):
        ends.append(ends[-1] + len(token))
    opens, closes = defaultdict[tuple[int, int], list[int]](list), defaultdict[tuple[int, int], list[int]](list)
    for number, one in enumerate(spoken, len(clause.remarks)):
        start, end = (len(fields.prefix) + ends[min(place, len(ends) - 1)] for place in (one.start, one.end))
        if hers := [spot for spot in spots if start <= spot.place < end]:
            opens[hers[0].run, hers[0].at].append(number)
            closes[hers[-1].run, hers[-1].at + 1].append(number)
    remarks = (*clause.remarks, *(one.remark for one in spoken))
    return replace(clause, blocks=tuple(_cut(clause.blocks, opens, closes)), remarks=remarks)


def _all_runs(blocks: Iterable[PaperBlock]) -> Iterator[PaperRun]:
    for block in blocks:
        for runs in _runs_of(block):
            yield from runs


def _runs_of(block: PaperBlock) -> tuple[tuple[PaperRun, ...], ...]:
    """Return the runs of a block, those of a row cell by cell."""
    return block.cells if isinstance(block, PaperRow) else (block.runs,)


def _spots(runs: Iterable[PaperRun], source: str) -> Iterator[_Spot]:
    reached = 0
    for number, run in enumerate(runs):
        for at, sign in enumerate(run.text if run.change.is_new else ""):
            place = -1 if sign.isspace() else source.find(sign, reached)
            if place >= 0:
                yield _Spot(number, at, place)
                reached = place + 1


def _cut(blocks: Iterable[PaperBlock], opens: _Bounds, closes: _Bounds) -> Iterator[PaperBlock]:
    number = 0
    for block in blocks:
        cut = list[tuple[PaperRun, ...]]()
        for runs in _runs_of(block):
            cut.append(tuple(part for n, run in enumerate(runs, number) for part in _parts(run, n, opens, closes)))
            number += len(runs)
        yield replace(block, cells=tuple(cut)) if isinstance(block, PaperRow) else replace(block, runs=cut[0])


def _parts(run: PaperRun, number: int, opens: _Bounds, closes: _Bounds) -> Iterator[PaperRun]:
    """Yield a run cut where words begin or end that are spoken of."""
    bounds = {at for of_run, at in (*opens, *closes) if of_run == number}
    places = sorted({0, *bounds, len(run.text)})
    if len(places) == 1:
        yield run
    for start, end in pairwise(places):
        begun, ended = opens.get((number, start), ()), closes.get((number, end), ())
        yield replace(run, text=run.text[start:end], opens=tuple(begun), closes=tuple(ended))
