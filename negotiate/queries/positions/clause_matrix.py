"""The matrix of the text: a row a clause or a paragraph, with what each delegation says of its words as they stand.

Texts as they were published have rows of their own kind above them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from negotiate.models import Stance
from negotiate.policy import Act, Actor, require
from negotiate.queries.amendments.amended_clauses import AmendedClause, AmendedClauses, PartAsked
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.on_clause import cited, line_of
from negotiate.queries.positions.publication_rows import PublicationRow, publication_rows, read_by_publication
from negotiate.queries.positions.spoken_passages import PositionedPassage, passages_spoken_of
from negotiate.queries.positions.stance_lines import StanceLine
from negotiate.queries.positions.statements import Column, MatrixCell, Stated, columns_of
from negotiate.state.comments.text_positions import PlacedPosition
from negotiate.state.house.seats import seated_in
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.wording import short_name

#: About as many rows stand on one page, if the reader does not ask for all.
PAGE = 40
#: What can be asked for, and what each is called.
SORTS = {
    "taken": "With a position",
    "unanswered": "Without yours",
    "earlier": "On an earlier wording",
    "all": "All clauses",
}


@dataclass(frozen=True)
class TextRow:
    """A clause, or a passage of it, and what is recorded of its words.

    `counts` and `silent`, those who have recorded nothing, are the same for whoever reads the table: what few are told
    is in no number.
    """

    key: str
    clause_code: str
    clause: str
    path: tuple[str, ...]
    paragraph: str
    words: str
    is_gone: bool
    cells: tuple[MatrixCell, ...]
    counts: tuple[tuple[str, int], ...]
    silent: int

    @property
    def excerpt(self) -> str:
        """Return its words without the number of the paragraph, which stands before them already."""
        blocks = paragraphs(self.words) if self.paragraph else ()
        return self.words.strip().removeprefix(blocks[0].enumerator).strip() if blocks else self.words

    @property
    def is_taken(self) -> bool:
        """Say whether anybody has recorded anything."""
        return any(cell.statement for cell in self.cells)

    @property
    def is_earlier(self) -> bool:
        """Say whether somebody spoke of words that have changed since."""
        return any(cell.statement and cell.statement.earlier for cell in self.cells)

    def answered_by(self, delegations: Iterable[int]) -> bool:
        """Say whether one of some delegations has recorded something."""
        ours = set(delegations)
        return any(cell.statement for cell in self.cells if cell.column.id in ours)


@dataclass(frozen=True)
class OpenedTextCell:
    """What stands behind a cell: all that the delegation says of the passage, and what it said before."""

    row: TextRow
    column: Column
    standing: tuple[StanceLine, ...]
    former: tuple[StanceLine, ...]


@dataclass(frozen=True)
class ClauseMatrix:
    """A page of the matrix; `own` are the delegations that the reader sits in, by their ids."""

    head: InstrumentHeader
    show: str
    sorts: tuple[str, ...]
    amended: AmendedClauses
    columns: tuple[Column, ...]
    rows: tuple[TextRow, ...]
    texts: tuple[PublicationRow, ...]
    own: frozenset[int]
    opened: OpenedTextCell | None

    @property
    def places(self) -> tuple[str, ...]:
        """Return what each row is about, in their order: texts as published, then the text as it stands."""
        return (*(row.title for row in self.texts), *(row.clause for row in self.rows))

    @property
    def first_unanswered(self) -> TextRow | None:
        """Return the first row on which the reader's delegation has nothing recorded; None where it takes none."""
        open_ = (row for row in self.rows if not row.is_gone and not row.answered_by(self.own))
        return next(open_, None) if Act.TAKE_TEXT_POSITION in self.head.acts else None


def clause_matrix(db: Session, actor: Actor, code: str, asked: PartAsked, cell: str = "") -> ClauseMatrix:
    """Return the part of the matrix that is asked for, with one cell opened: the key of its row, "-", a delegation.

    Raise Forbidden where positions are not hers to read.
    """
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_POSITIONS, instrument)
    own = frozenset(seated_in(actor, instrument))
    passages = passages_spoken_of(db, actor, instrument)
    of_texts = read_by_publication(db, actor, instrument)
    spoke = {one.row.delegation_id for of in passages for one in of.positions}
    spoke |= {one.delegation_id for of in of_texts.values() for one in of}
    columns = columns_of(db, instrument, spoke)
    sorts = tuple(name for name in SORTS if name != "unanswered" or own)
    show = asked.show if asked.show in sorts else sorts[0]
    rows = [(passage, row) for passage in passages if _is_asked(row := _row(passage, columns), show, own)]
    amended = _clauses([passage for passage, _ in rows]).part(asked)
    shown = {clause.code for clause in amended.shown}
    return ClauseMatrix(
        head=header_of(db, actor, instrument),
        show=show,
        sorts=sorts,
        amended=amended,
        columns=columns,
        rows=tuple(row for _, row in rows if row.clause_code in shown),
        texts=_texts(publication_rows(db, instrument, of_texts, columns), show, own),
        own=own,
        opened=_opened(actor, passages, columns, cell),
    )


def _row(passage: PositionedPassage, columns: Sequence[Column]) -> TextRow:
    newest: dict[int, PlacedPosition] = {}
    told: dict[int, Stance] = {}
    for one in passage.standing:
        newest.setdefault(one.row.delegation_id, one)
        if not one.row.reach.is_confidential:
            told.setdefault(one.row.delegation_id, one.row.stance)
    counted, version = Counter(told.values()), passage.version
    return TextRow(
        key=passage.key,
        clause_code=passage.clause.code,
        clause=short_name(version.label, version.heading),
        path=() if passage.has_lost_its_number else passage.path,
        paragraph=cited(passage.positions[0]) if passage.positions else "",
        words=passage.words,
        is_gone=passage.is_gone,
        cells=tuple(_cell(passage, column, newest) for column in columns),
        counts=tuple((stance.value, counted[stance]) for stance in Stance),
        silent=sum(column.id not in told and column.is_asked for column in columns),
    )


def _cell(passage: PositionedPassage, column: Column, newest: Mapping[int, PlacedPosition]) -> MatrixCell:
    one = newest.get(column.id)
    return MatrixCell(f"{passage.key}-{column.code}", column, _stated(one) if one else None)


def _stated(one: PlacedPosition) -> Stated:
    row = one.row
    return Stated(
        says=row.stance.value,
        earlier=row.version.number if one.is_earlier else None,
        behalf=(row.behalf.name, row.behalf.short_name) if row.behalf else None,
        reach=row.reach,
        group=row.group.name if row.group else "",
    )


def _is_asked(row: TextRow, show: str, own: frozenset[int]) -> bool:
    match show:
        case "taken":
            return row.is_taken
        case "unanswered":
            return not row.is_gone and not row.answered_by(own)
        case "earlier":
            return row.is_earlier
        case _:
            return row.is_taken or not row.is_gone


def _texts(rows: tuple[PublicationRow, ...], show: str, own: frozenset[int]) -> tuple[PublicationRow, ...]:
    """Return the published texts that are asked for: none of them has an earlier wording."""
    match show:
        case "taken":
            return tuple(row for row in rows if row.is_taken)
        case "unanswered":
            return tuple(row for row in rows[:1] if not row.is_answered_by(own))
        case "earlier":
            return ()
        case _:
            return rows


def _clauses(passages: Sequence[PositionedPassage]) -> AmendedClauses:
    """Return the clauses of some passages, each with how many there are of it, all on one page."""
    listed = []
    for _, of in groupby(passages, key=lambda one: one.clause.id):
        first, *rest = of
        clause, version = first.clause, first.version
        listed.append(AmendedClause(clause.id, clause.code, version.label, version.heading, 1 + len(rest)))
    return AmendedClauses(tuple(listed), 0, len(listed), PAGE)


def _opened(
    actor: Actor, passages: Sequence[PositionedPassage], columns: Sequence[Column], cell: str
) -> OpenedTextCell | None:
    """Return the cell that is asked for; None where the words name none."""
    key, _, delegation = cell.rpartition("-")
    passage = next((one for one in passages if one.key == key), None)
    column = next((one for one in columns if one.code == delegation), None)
    if passage is None or column is None:
        return None
    own = [one for one in passage.positions if one.row.delegation_id == column.id]
    stand, body = [one for one in passage.standing if one in own], passage.version.body
    former = [one for one in reversed(own) if one not in stand]
    return OpenedTextCell(
        row=_row(passage, columns),
        column=column,
        standing=tuple(line_of(actor, body, one, stands=True) for one in stand),
        former=tuple(line_of(actor, body, one, stands=False) for one in former),
    )
