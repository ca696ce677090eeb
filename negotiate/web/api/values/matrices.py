"""The matrices of positions, on amendments and on words, as programs are given them."""

from dataclasses import dataclass

from negotiate.queries.positions.clause_matrix import TextRow
from negotiate.queries.positions.matrix import MatrixRow
from negotiate.queries.positions.statements import MatrixCell, Stated


@dataclass(frozen=True)
class StatedAnswer:
    """What a delegation has recorded: a stance, or that it proposed or co-sponsors.

    `earlier` is the number of the wording that it spoke of, null where the words are the same; `readers` who reads it,
    empty where everybody at the table does.
    """

    delegation: str
    says: str
    earlier: int | None
    behalf: str
    readers: str


@dataclass(frozen=True)
class StanceCountAnswer:
    """How many delegations have told everybody at the table the same."""

    says: str
    count: int


@dataclass(frozen=True)
class AmendmentPositionsAnswer:
    """An amendment with what each delegation has recorded of it; the `silent` have told everybody nothing."""

    amendment: str
    name: str
    clause: str
    clause_label: str
    counts: tuple[StanceCountAnswer, ...]
    silent: int
    said: tuple[StatedAnswer, ...]


@dataclass(frozen=True)
class TextPositionsAnswer:
    """A clause, or a paragraph of it, with what each delegation has recorded of its words."""

    key: str
    clause: str
    clause_label: str
    paragraph: str
    words: str
    is_gone: bool
    counts: tuple[StanceCountAnswer, ...]
    silent: int
    said: tuple[StatedAnswer, ...]


def amendment_row(row: MatrixRow, name: str) -> AmendmentPositionsAnswer:
    """Return a row of the matrix of amendments."""
    return AmendmentPositionsAnswer(
        amendment=row.note.code,
        name=name,
        clause=row.clause.code,
        clause_label=row.clause.label,
        counts=_counts(row.counts),
        silent=row.silent,
        said=_said(row.cells),
    )


def text_row(row: TextRow) -> TextPositionsAnswer:
    """Return a row of the matrix of clauses."""
    return TextPositionsAnswer(
        key=row.key,
        clause=row.clause_code,
        clause_label=row.clause,
        paragraph=row.paragraph,
        words=row.words,
        is_gone=row.is_gone,
        counts=_counts(row.counts),
        silent=row.silent,
        said=_said(row.cells),
    )


def _counts(counts: tuple[tuple[str, int], ...]) -> tuple[StanceCountAnswer, ...]:
    return tuple(StanceCountAnswer(says, count) for says, count in counts if count)


def _said(cells: tuple[MatrixCell, ...]) -> tuple[StatedAnswer, ...]:
    return tuple(_stated(cell, cell.statement) for cell in cells if cell.statement)


def _stated(cell: MatrixCell, stated: Stated) -> StatedAnswer:
    return StatedAnswer(
        delegation=cell.column.name,
        says=stated.says,
        earlier=stated.earlier,
        behalf=stated.behalf[0] if stated.behalf else "",
        readers=cell.readers if cell.is_confidential else "",
    )
