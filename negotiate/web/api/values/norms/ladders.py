"""Tables of levels and responses, as programs are given them."""

from dataclasses import dataclass

from negotiate.queries.norms.ladders.clause_ladder import ClauseLadderPage
from negotiate.queries.norms.ladders.ladder_lines import LadderCellLine, LadderRowLine
from negotiate.queries.norms.ladders.ladders import LadderSummary


@dataclass(frozen=True)
class LadderAnswer:
    """A ladder in one line: how many levels it has, what checks point to in it, and how many amendments to it stand."""

    clause: str
    name: str
    levels: int
    findings: int
    amendments: int


@dataclass(frozen=True)
class ProposedCellAnswer:
    """What proposals of one wording make of a cell."""

    words: str
    by: tuple[str, ...]


@dataclass(frozen=True)
class LadderCellAnswer:
    """A cell under its head; `findings` are the numbers of those that point to it."""

    head: str
    words: str
    proposed: tuple[ProposedCellAnswer, ...]
    findings: tuple[int, ...]


@dataclass(frozen=True)
class RungAnswer:
    """A row; `added_by` and `removed_by` name the proposals that bring it in or take it out."""

    name: str
    cells: tuple[LadderCellAnswer, ...]
    added_by: tuple[str, ...]
    removed_by: tuple[str, ...]


@dataclass(frozen=True)
class LadderFindingAnswer:
    """What a check points to in a ladder, by its number; it blocks nothing."""

    number: int
    title: str
    sentence: str


@dataclass(frozen=True)
class WholeLadderAnswer:
    """The ladder of a clause; no rows where none stands in it."""

    clause: str
    label: str
    heading: str
    version_number: int
    markdown: str
    rows: tuple[RungAnswer, ...]
    findings: tuple[LadderFindingAnswer, ...]


def ladder_answer(line: LadderSummary) -> LadderAnswer:
    """Return a ladder in one line."""
    return LadderAnswer(line.clause_code, line.name, line.levels, line.findings, line.rivals)


def whole_ladder(page: ClauseLadderPage) -> WholeLadderAnswer:
    """Return a ladder cell by cell."""
    view = page.ladder
    return WholeLadderAnswer(
        clause=page.clause_code,
        label=page.label,
        heading=page.heading,
        version_number=page.version_number,
        markdown=view.markdown if view else "",
        rows=tuple(map(_rung, view.table.rows)) if view else (),
        findings=tuple(LadderFindingAnswer(one.number, one.title, one.sentence) for one in view.findings)
        if view
        else (),
    )


def _rung(row: LadderRowLine) -> RungAnswer:
    return RungAnswer(row.name, tuple(map(_cell, row.cells)), row.came, row.gone)


def _cell(cell: LadderCellLine) -> LadderCellAnswer:
    proposed = tuple(ProposedCellAnswer(layer.new, layer.names) for layer in cell.layers)
    return LadderCellAnswer(cell.label, cell.words, proposed, cell.flags)
