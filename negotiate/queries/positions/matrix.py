"""The matrix of positions: a page of amendments by clause, with what each delegation has recorded of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import false, func, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument, Position, Stance
from negotiate.policy import Act, Actor, require
from negotiate.queries.amendments.amended_clauses import AmendedClause, AmendedClauses, PartAsked, amended_clauses
from negotiate.queries.amendments.amendment_parts import part_of_amendments
from negotiate.queries.amendments.counts import sorts_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.parts import Cursor, Part
from negotiate.queries.positions.opened_cell import OpenedCell, opened_cell
from negotiate.queries.positions.statements import (
    PROPOSED,
    SPONSORS,
    Column,
    MatrixCell,
    Stated,
    columns_of,
    statements_on,
    whispered_on,
)
from negotiate.queries.silence.lines import SilenceLine, lines_of
from negotiate.queries.text.margin_notes import AmendmentNote, notes_by_clause
from negotiate.state.comments.amendment_positions import TOLD_TO_ALL
from negotiate.state.house.seats import seated_in
from negotiate.state.rows import by_code

#: About as many amendments stand on one page, if the reader does not ask for all.
PAGE = 40
#: What can be asked for, and what each is called.
SORTS = {"open": "Open", "unanswered": "Without yours", "decided": "Decided", "all": "All"}
#: No amendment has a longer number.
NUMBER_DIGITS = 9
#: What a row counts, in this order; those who have recorded nothing are counted behind.
COUNTED = (PROPOSED, *(stance.value for stance in Stance))

_LATEST = select(func.max(Position.taken_at)).where(TOLD_TO_ALL)


@dataclass(frozen=True)
class MatrixRow:
    """An amendment with what is recorded of it.

    `counts` are numbers of delegations in the order of COUNTED; proposer and co-sponsors are counted together, and
    observers, who take no position, among none, not even among the `silent`; nor are those that have left counted
    there. What is told to few is in no number.
    """

    clause: AmendedClause
    note: AmendmentNote
    cells: tuple[MatrixCell, ...]
    counts: tuple[tuple[str, int], ...]
    silent: int

    def __hash__(self) -> int:
        return hash(self.note.code)


@dataclass(frozen=True)
class PositionMatrix:
    """A page of the matrix; `own` are the delegations that the reader sits in, by their ids."""

    head: InstrumentHeader
    show: str
    sorts: tuple[str, ...]
    amended: AmendedClauses
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    own: frozenset[int]
    opened: OpenedCell | None
    #: When the latest position of the negotiation was recorded; None where there is none.
    latest: datetime | None
    #: What is under silence now.
    silences: tuple[SilenceLine, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """Return what each row is about, in their order."""
        return tuple(row.clause.name for row in self.rows)

    @property
    def first_unanswered(self) -> str:
        """Return the first cell in which the reader's delegation has told all nothing; empty where none."""
        cells = (cell for row in self.rows for cell in row.cells)
        return next((cell.key for cell in cells if cell.column.id in self.own and _waits(cell)), "")


def position_matrix(db: Session, actor: Actor, code: str, asked: PartAsked, cell: str = "") -> PositionMatrix:
    """Return the part of the matrix that is asked for, with one cell opened: "48-" and the code of a delegation.

    Raise Forbidden where positions are not hers to read.
    """
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_POSITIONS, instrument)
    sorts = {name: sort for name, sort in sorts_of(actor, instrument).items() if name in SORTS}
    show = asked.of(sorts)
    wanted = sorts[show] & Amendment.tabled_at.is_not(None)
    amended = amended_clauses(db, actor, instrument, wanted, PAGE).part(asked)
    here = Amendment.clause_id.in_([clause.id for clause in amended.shown])
    notes = notes_by_clause(db, actor, instrument, wanted, here)
    listed = [(clause, note) for clause in amended.shown for note in notes.get(clause.code, ())]
    columns, rows = _laid(db, actor, instrument, listed)
    return PositionMatrix(
        head=header_of(db, actor, instrument),
        show=show,
        sorts=tuple(name for name in SORTS if name in sorts),
        amended=amended,
        columns=columns,
        rows=rows,
        own=frozenset(seated_in(actor, instrument)),
        opened=_opened(db, actor, instrument, columns, cell),
        latest=db.scalar(_LATEST.where(Position.instrument_id == instrument.id)),
        silences=tuple(line for line in lines_of(db, actor, instrument) if line.runs),
    )


def part_of_matrix(db: Session, actor: Actor, code: str, show: str, asked: Cursor) -> Part[MatrixRow]:
    """Return a part of the rows of the matrix, by number; of none where that sort is not hers to ask for."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_POSITIONS, instrument)
    sort = sorts_of(actor, instrument).get(show, false())
    part = part_of_amendments(db, actor, instrument, sort & Amendment.tabled_at.is_not(None), asked)
    listed = [(AmendedClause(0, note.clause_code, note.label, note.heading, 1), note) for note in part.things]
    _, rows = _laid(db, actor, instrument, listed)
    return Part(rows, part.following)


def _laid(
    db: Session, actor: Actor, instrument: Instrument, listed: Sequence[tuple[AmendedClause, AmendmentNote]]
) -> tuple[tuple[Column, ...], tuple[MatrixRow, ...]]:
    """Return the columns, and a row for each amendment."""
    codes = [note.code for _, note in listed]
    said, whispered = statements_on(db, codes), whispered_on(db, actor, instrument, codes)
    columns = columns_of(db, instrument, {delegation for of in whispered.values() for delegation in of})
    return columns, tuple(_row(clause, note, columns, said[note.code], whispered[note.code]) for clause, note in listed)


def instrument_of(db: Session, actor: Actor, amendment_code: str) -> str:
    """Return the code of the instrument in whose matrix an amendment stands; raise NotFound where it is not hers."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    return amendment.instrument.code


def _opened(
    db: Session, actor: Actor, instrument: Instrument, columns: tuple[Column, ...], cell: str
) -> OpenedCell | None:
    """Return the cell that is asked for; None where none is, or the words name none."""
    number, _, delegation = cell.partition("-")
    column = next((one for one in columns if one.code == delegation), None)
    if column is None or not number.isascii() or not number.isdecimal() or len(number) > NUMBER_DIGITS:
        return None
    return opened_cell(db, actor, instrument, column, int(number))


def _row(
    clause: AmendedClause,
    note: AmendmentNote,
    columns: tuple[Column, ...],
    said: Mapping[int, Stated],
    whispered: Mapping[int, Stated],
) -> MatrixRow:
    """Return a row; who proposed an amendment or co-sponsors it is shown so, whatever else it has said."""
    acts = {delegation: one for delegation, one in said.items() if one.says in (PROPOSED, SPONSORS)}
    shown = {**said, **whispered, **acts}
    cells = tuple(MatrixCell(f"{note.number}-{column.code}", column, shown.get(column.id)) for column in columns)
    counted = Counter(statement.says for statement in said.values())
    counted[PROPOSED] += counted.pop(SPONSORS, 0)
    silent = sum(column.id not in said and column.is_asked for column in columns)
    return MatrixRow(clause, note, cells, tuple((name, counted[name]) for name in COUNTED), silent)


def _waits(cell: MatrixCell) -> bool:
    """Say whether all who negotiate are still to be told something."""
    return cell.statement is None or cell.is_confidential
