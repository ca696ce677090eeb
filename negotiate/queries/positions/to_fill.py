"""Positions to be filled in without a connection: every open amendment of others, and what one's delegation says."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Delegation, Instrument, Position, Revision, Stance
from negotiate.policy import Act, Actor, require
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.matrix import MatrixRow, position_matrix
from negotiate.state.amendments.columns import IS_LATEST
from negotiate.state.comments.amendment_positions import STANDS_BEFORE_ALL
from negotiate.state.house.seats import delegation_of
from negotiate.state.text.excerpts import Excerpt


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
