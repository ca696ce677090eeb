"""The record of one instrument as a file that is checked without the house: entries, rows as they stand, heads."""

from collections import defaultdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, undefer

from negotiate.errors import Forbidden
from negotiate.models import (
    Amendment,
    Chain,
    ClashQuestion,
    ClashReading,
    Clause,
    Fate,
    Objection,
    Position,
    PositionWithdrawal,
    Publication,
    PublicationPosition,
    PublicationPositionWithdrawal,
    PublishedClause,
    QuestionStep,
    ReadingPosition,
    ReadingPositionWithdrawal,
    ReadingSource,
    RecordEntry,
    RecordHead,
    Revision,
    Round,
    Silence,
    SilenceTerm,
    SilenceText,
    Statement,
    StatementWithdrawal,
    Status,
    TextPosition,
    TextPositionWithdrawal,
    Version,
    Withdrawal,
)
from negotiate.models.base import Base
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import load_instrument
from negotiate.state.record.held_values import columns_of, name_of, plain

#: What everybody reads who reads the journal.
KINDS: tuple[type[Base], ...] = (
    *(Clause, Version, Amendment, Revision, Position, Withdrawal, Fate, Status, Round, Publication, PublishedClause),
    *(Silence, SilenceText, SilenceTerm, Objection, Statement, StatementWithdrawal),
    *(PositionWithdrawal, TextPosition, TextPositionWithdrawal),
    *(PublicationPosition, PublicationPositionWithdrawal),
    *(ClashQuestion, QuestionStep, ClashReading, ReadingSource, ReadingPosition, ReadingPositionWithdrawal),
)
AT_ONCE = 500


def record_file(db: Session, actor: Actor, code: str) -> dict[str, Any]:
    """Return the journal of an instrument, the rows that it tells of, and the heads that bind it."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    if not may(actor, Act.SEE_WORKING_TEXT, instrument):
        raise Forbidden(
            "The file holds every act, also those that decide. You can have it once this shows them at once."
        )
    query = select(RecordEntry).join(Chain, Chain.id == RecordEntry.chain_id)
    query = query.where(Chain.name == f"instrument:{code}").options(undefer(RecordEntry.rows))
    entries = list(db.scalars(query.order_by(RecordEntry.number)))
    heads = select(RecordHead).join(RecordHead.publication).where(Publication.instrument_id == instrument.id)
    heads = heads.options(contains_eager(RecordHead.publication))
    return {
        "instrument": instrument.title,
        "entries": [_entry(entry) for entry in entries],
        "rows": _rows(db, entries),
        "heads": [_head(head) for head in db.scalars(heads.order_by(RecordHead.id))],
    }


def _entry(entry: RecordEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "at": plain(entry.at),
        "person": entry.person_id,
        "actor": entry.actor,
        "act": entry.act,
        "subject": entry.subject,
        "facts": entry.facts,
        "rows": entry.rows,
        "hash": entry.hash,
    }


def _head(head: RecordHead) -> dict[str, Any]:
    return {
        "title": head.publication.title,
        "at": plain(head.made_at),
        "own": head.own,
        "rest": head.rest,
        "previous": head.previous_hash,
        "hash": head.hash,
    }


def _rows(db: Session, entries: list[RecordEntry]) -> dict[str, dict[str, Any]]:
    """Return the rows that the entries tell of and everybody reads, as they stand."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        for name in entry.rows or {}:
            table, _, number = name.partition(":")
            numbers[table].add(int(number))
    rows: dict[str, dict[str, Any]] = {}
    for kind in KINDS:
        wanted = sorted(numbers[kind.__tablename__])
        for start in range(0, len(wanted), AT_ONCE):
            rows.update(_read(db, kind, wanted[start : start + AT_ONCE]))
    return rows


def _read(db: Session, kind: type[Base], ids: list[int]) -> dict[str, dict[str, Any]]:
    table, columns = kind.__table__, columns_of(kind)
    query = select(table.c.id, *columns).where(table.c.id.in_(ids)).order_by(table.c.id)
    return {
        name_of(kind, row["id"]): {column.name: plain(row[column.name]) for column in columns}
        for row in db.execute(query).mappings()
    }
