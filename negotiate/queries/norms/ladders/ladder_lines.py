"""A ladder as a page lays it: every cell with what its checks find and with what each proposal makes of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from negotiate.queries.norms.ladders.finding_lines import LadderFindingLine, level_name
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.norms.ladders.columns import LadderColumn
from negotiate.text.norms.ladders.ladder import CellPlace, Ladder, is_blank
from negotiate.text.norms.ladders.ladder_changes import LadderChanges, NewRung


@dataclass(frozen=True)
class LadderLayer:
    """A proposal that changes the ladder: who makes it, and what; `number` is None of a draft."""

    code: str
    number: int | None
    delegation: str
    sponsors: tuple[str, ...]
    is_own: bool
    changes: LadderChanges

    @property
    def name(self) -> str:
        """Return it as cells name it."""
        if self.is_own:
            return "your draft"
        return f"{self.number} · {self.delegation}" if self.number else f"draft of {self.delegation}"


@dataclass(frozen=True)
class CellLayer:
    """What proposals of one wording make of a cell: edits of its words, and their names."""

    names: tuple[str, ...]
    is_own: bool
    words: str
    edits: tuple[Edit, ...]
    new: str


@dataclass(frozen=True)
class LadderCellLine:
    """A cell: its words, the proposals on it, and the numbers of the findings that point to it."""

    place: CellPlace
    label: str
    words: str
    layers: tuple[CellLayer, ...]
    flags: tuple[int, ...]
    is_level: bool

    @property
    def is_blank(self) -> bool:
        """Say whether it says nothing."""
        return is_blank(self.words)

    @property
    def is_disputed(self) -> bool:
        """Say whether it is wanted in more than one new wording."""
        return len(self.layers) > 1

    @property
    def is_silent(self) -> bool:
        """Say whether there is nothing to read in it: no words, no proposal, no finding."""
        return not (self.words or self.layers or self.flags)

    @property
    def keeps_words(self) -> bool:
        """Say whether its words stand by themselves: no layer of the reader's own shows them redlined."""
        return not any(layer.is_own for layer in self.layers)


@dataclass(frozen=True)
class LadderRowLine:
    """A row: its cells; `name` is its level. `came` says who adds it, `gone` who takes it away."""

    name: str
    cells: tuple[LadderCellLine, ...]
    came: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class LadderTable:
    """The table of a ladder with its heads, rows and layers."""

    heads: tuple[LadderCellLine, ...]
    rows: tuple[LadderRowLine, ...]
    layers: tuple[LadderLayer, ...]

    @property
    def _cells(self) -> list[LadderCellLine]:
        return [*self.heads, *(cell for row in self.rows if not row.came for cell in row.cells)]

    @property
    def composing(self) -> int:
        """Return how many cells are wanted in one new wording, so that they need no decision between two."""
        return sum(len(cell.layers) == 1 for cell in self._cells)

    @property
    def disputed(self) -> int:
        """Return how many cells are wanted in several wordings."""
        return sum(cell.is_disputed for cell in self._cells)


_Layers = Mapping[CellPlace, Sequence[CellLayer]]


def ladder_table(
    ladder: Ladder, findings: Iterable[LadderFindingLine], layers: Sequence[LadderLayer] = ()
) -> LadderTable:
    """Return a ladder with its findings in their cells, and proposals laid over it."""
    flags = flags_of(findings)
    over = layers_by_cell(layers)
    heads = tuple(_cell(ladder, CellPlace(-1, n), _head(ladder, n), over, flags) for n in range(ladder.width))
    rows: list[LadderRowLine] = list(_added(ladder, layers, -1))
    for number, words in enumerate(ladder.rows()):
        cells = tuple(_cell(ladder, CellPlace(number, n), cell, over, flags) for n, cell in enumerate(words))
        gone = tuple(layer.name for layer in layers if number in layer.changes.rows_gone)
        rows += [LadderRowLine(level_name(ladder, number), cells, gone=gone), *_added(ladder, layers, number)]
    return LadderTable(heads, tuple(rows), tuple(layers))


def flags_of(findings: Iterable[LadderFindingLine]) -> Mapping[CellPlace, Sequence[int]]:
    """Return the numbers of the findings that point to each cell."""
    flags: defaultdict[CellPlace, list[int]] = defaultdict(list)
    for finding in findings:
        for place in finding.places:
            flags[place].append(finding.number)
    return flags


def _cell(
    ladder: Ladder, place: CellPlace, words: str, over: _Layers, flags: Mapping[CellPlace, Sequence[int]]
) -> LadderCellLine:
    return LadderCellLine(
        place=place,
        label=_head(ladder, place.column),
        words=words,
        layers=tuple(over.get(place, ())),
        flags=tuple(flags.get(place, ())),
        is_level=place.column == ladder.column(LadderColumn.LEVEL),
    )


def _head(ladder: Ladder, column: int) -> str:
    return ladder.heads[column].words if column < len(ladder.heads) else ""


def layers_by_cell(layers: Iterable[LadderLayer]) -> dict[CellPlace, list[CellLayer]]:
    """Return what proposals make of each cell; those that want the same words share a layer."""
    wanted: defaultdict[CellPlace, dict[str, tuple[str, list[LadderLayer]]]] = defaultdict(dict)
    for layer in layers:
        for change in layer.changes.cells:
            wanted[change.place].setdefault(change.new, (change.old, []))[1].append(layer)
    return {
        place: [_cell_layer(old, new, by) for new, (old, by) in readings.items()] for place, readings in wanted.items()
    }


def _cell_layer(old: str, new: str, by: Sequence[LadderLayer]) -> CellLayer:
    names, is_own = tuple(layer.name for layer in by), any(layer.is_own for layer in by)
    return CellLayer(names, is_own, old, diff(old, new), new)


def _added(ladder: Ladder, layers: Iterable[LadderLayer], behind: int) -> list[LadderRowLine]:
    """Return the rows that proposals put behind a row."""
    return [
        _new_row(ladder, layer, rung) for layer in layers for rung in layer.changes.rows_came if rung.behind == behind
    ]


def _new_row(ladder: Ladder, layer: LadderLayer, rung: NewRung) -> LadderRowLine:
    cells = tuple(
        _cell(ladder, CellPlace(rung.behind, n), "", {CellPlace(rung.behind, n): [_new_words(layer, words)]}, {})
        for n, words in enumerate(rung.words)
    )
    level = ladder.column(LadderColumn.LEVEL)
    return LadderRowLine(rung.words[level or 0], cells, came=(layer.name,))


def _new_words(layer: LadderLayer, words: str) -> CellLayer:
    return CellLayer((layer.name,), layer.is_own, "", diff("", words), words)
