"""Positions to be filled in without a connection: every open amendment of others, or every clause and passage of the
matrix by clause, each with what one's delegation says of it before all who negotiate.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Delegation, Instrument, Position, Revision, Stance, TextPosition
from negotiate.policy import Act, Actor, require
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.clause_matrix import TextRow, clause_matrix
from negotiate.queries.positions.matrix import MatrixRow, position_matrix
from negotiate.state.amendments.columns import IS_LATEST
from negotiate.state.comments.amendment_positions import STANDS_BEFORE_ALL
from negotiate.state.comments.text_positions import placed, positions_read, standing
from negotiate.state.house.seats import delegation_of
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.lines import PlainVersion, readable_text


@dataclass(frozen=True)
class PositionToFill:
    """One amendment; `revision` is the code of the wording that is read, `stance` None where nothing is recorded."""

    amendment: str
    revision: str
    name: str
    clause: str
    delegation: str
    excerpts: tuple[Excerpt, ...]
    stance: Stance | None
    note: str

    @property
    def code(self) -> str:
        """Return what its row is told apart by."""
        return self.amendment

    @property
    def wording(self) -> str:
        """Return the code of the words that are read."""
        return self.revision


@dataclass(frozen=True)
class PositionsToFill:
    """All of them, in the order of the text, with whose positions they are."""

    head: InstrumentHeader
    delegation: str
    delegation_code: str
    rows: tuple[PositionToFill, ...]


def positions_to_fill(db: Session, actor: Actor, code: str) -> PositionsToFill:
    """Return what a delegation can take a position on before all who negotiate; raise Forbidden where it is none."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.DRAFT, instrument)
    delegation = delegation_of(db, actor, instrument)
    matrix = position_matrix(db, actor, code, PartAsked("open", is_whole=True))
    others = [row for row in matrix.rows if row.note.delegation != delegation.name]
    revisions = _newest_revisions(db, instrument)
    said = _said(db, delegation, instrument)
    rows = tuple(_row(row, revisions[row.note.code], said) for row in others if row.note.code in revisions)
    return PositionsToFill(header_of(db, actor, instrument), delegation.name, delegation.code, rows)


def _row(row: MatrixRow, revision: str, said: Mapping[str, tuple[Stance, str]]) -> PositionToFill:
    note = row.note
    stance, words = said.get(note.code, (None, ""))
    name = amendment_name(note.number)
    return PositionToFill(note.code, revision, name, row.clause.name, note.delegation, note.excerpts, stance, words)


def _newest_revisions(db: Session, instrument: Instrument) -> dict[str, str]:
    """Return the code of the newest wording of each tabled amendment, by the code of the amendment."""
    query = (
        select(Amendment.code, Revision.code)
        .join(Revision, (Revision.amendment_id == Amendment.id) & IS_LATEST)
        .where(Amendment.instrument_id == instrument.id, Revision.tabled_at.is_not(None))
    )
    return dict(db.execute(query).all())


def _said(db: Session, delegation: Delegation, instrument: Instrument) -> dict[str, tuple[Stance, str]]:
    """Return what a delegation has told all of each amendment, and what it noted."""
    query = (
        select(Amendment.code, Position.stance, Position.note)
        .join(Amendment, Amendment.id == Position.amendment_id)
        .where(Position.instrument_id == instrument.id, Position.delegation_id == delegation.id, STANDS_BEFORE_ALL)
        .order_by(Position.id)
    )
    return {code: (stance, note) for code, stance, note in db.execute(query)}


@dataclass(frozen=True)
class WordsToFill:
    """A clause or a paragraph; `wording` is the code of the wording that is read, `stance` None where none stands."""

    clause: str
    path: tuple[str, ...]
    wording: str
    clause_name: str
    paragraph: str
    words: str
    stance: Stance | None
    note: str

    @property
    def code(self) -> str:
        """Return what its row is told apart by: the code of the clause, with the path of the paragraph.

        >>> WordsToFill("c", ("2", "a"), "v", "", "", "", None, "").code
        'c/2/a'
        """
        return "/".join((self.clause, *self.path))

    @property
    def name(self) -> str:
        """Return it as a list names it."""
        return ", ".join(filter(None, (self.clause_name, self.paragraph)))


@dataclass(frozen=True)
class AllWordsToFill:
    """All of them, in the order of the text, with whose positions they are."""

    head: InstrumentHeader
    delegation: str
    delegation_code: str
    rows: tuple[WordsToFill, ...]


def words_to_fill(db: Session, actor: Actor, code: str) -> AllWordsToFill:
    """Return what a delegation can take a position on before all who negotiate; raise Forbidden where it is none."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.TAKE_TEXT_POSITION, instrument)
    delegation = delegation_of(db, actor, instrument)
    versions = {clause.code: version for clause, version in readable_text(db, actor, instrument)}
    said = dict(_said_of_words(db, actor, instrument, delegation, {one.clause_id: one for one in versions.values()}))
    matrix = clause_matrix(db, actor, code, PartAsked("all", is_whole=True))
    rows = tuple(_words_row(row, versions[row.clause_code], said) for row in matrix.rows if not _is_lost(row))
    return AllWordsToFill(header_of(db, actor, instrument), delegation.name, delegation.code, rows)


def _is_lost(row: TextRow) -> bool:
    """Say whether a row is of words that stand no more, or have no number any more by which they could be named."""
    return row.is_gone or bool(row.paragraph and not row.path)


def _words_row(
    row: TextRow, version: PlainVersion, said: dict[tuple[int, tuple[str, ...]], TextPosition]
) -> WordsToFill:
    one = said.get((version.clause_id, row.path))
    stance, note = (one.stance, one.note) if one else (None, "")
    return WordsToFill(
        row.clause_code, row.path, version.code, row.clause, row.paragraph, row.words.strip(), stance, note
    )


def _said_of_words(
    db: Session, actor: Actor, instrument: Instrument, delegation: Delegation, versions: dict[int, PlainVersion]
) -> Iterator[tuple[tuple[int, tuple[str, ...]], TextPosition]]:
    """Yield what a delegation has told all of the words as they stand, the newest of a place last."""
    own = positions_read(db, actor, instrument, TextPosition.delegation_id == delegation.id)
    told = [row for row in own if not row.reach.is_confidential and row.clause_id in versions]
    for one in reversed(standing(placed(row, versions[row.clause_id].body) for row in told)):
        if not one.is_earlier:
            yield (one.row.clause_id, one.path), one.row
