"""The columns of which margin notes are made: what each amendment says, who is behind it, who holds which stance."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, bindparam, case, func, select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Delegation,
    FateKind,
    Group,
    Instrument,
    Position,
    Revision,
    Round,
    Sponsorship,
    Stance,
)
from negotiate.policy import Act, Actor, may
from negotiate.state.amendments.columns import (
    AMENDS,
    IS_LATEST,
    IS_OPEN,
    IS_PENDING,
    IS_WITHDRAWN,
    LATEST_FATE,
    OF_OFFICE,
    PROPOSER,
)
from negotiate.state.amendments.readable import readable, readable_drafts
from negotiate.state.amendments.sub_amendments import family_place
from negotiate.state.comments.amendment_positions import IS_TAKEN_BACK, TOLD_TO_ALL
from negotiate.state.unchanged import until_the_next_act

#: How many delegations hold each stance on an amendment, those that nobody holds left out.
Stances: TypeAlias = tuple[tuple[Stance, int], ...]


class NoteRow(NamedTuple):
    """What one amendment says and what became of it; `edition` tells the wordings of a draft apart."""

    id: int
    code: str
    number: int | None
    amends: int | None
    kind: AmendmentKind
    is_withdrawn: bool
    fate: FateKind | None
    round_number: int | None
    delegation: str
    is_of_office: bool
    group: str | None
    tabled_at: datetime | None
    clause_code: str
    revision_id: int
    edition: int
    label: str
    heading: str
    rationale: str


class NoteKey(NamedTuple):
    """All that a note shows: its row, its sponsors in alphabetical order, and who holds which stance."""

    row: NoteRow
    sponsors: tuple[str, ...]
    stances: Stances

    def __hash__(self) -> int:
        return hash(self.row.code)


_ROWS = (
    select(
        Amendment.id,
        Amendment.code,
        Amendment.number,
        AMENDS,
        Amendment.kind,
        IS_WITHDRAWN,
        LATEST_FATE,
        Round.number,
        PROPOSER,
        OF_OFFICE,
        Group.name,
        Amendment.tabled_at,
        Clause.code,
        Revision.id,
        Revision.edition,
        Revision.label,
        Revision.heading,
        Revision.rationale,
    )
    .join(Clause, Clause.id == Amendment.clause_id)
    .join(Delegation, Delegation.id == Amendment.delegation_id)
    .join(Revision, (Revision.amendment_id == Amendment.id) & IS_LATEST)
    .outerjoin(Round, Round.id == Amendment.round_id)
    .outerjoin(Group, Group.id == Amendment.group_id)
    .where(Amendment.instrument_id == bindparam("instrument"))
)
_SPONSORS = (
    select(Sponsorship.amendment_id, Delegation.name)
    .join(Amendment, Amendment.id == Sponsorship.amendment_id)
    .join(Delegation, Delegation.id == Sponsorship.delegation_id)
    .where(Amendment.instrument_id == bindparam("instrument"), Sponsorship.until.is_(None))
)
#: A later word of a delegation to all takes the place of its earlier ones; what few are told is in no number.
_LATEST_WORDS = (
    select(func.max(Position.id).label("id"))
    .join(Amendment, Amendment.id == Position.amendment_id)
    .where(Amendment.instrument_id == bindparam("instrument"), TOLD_TO_ALL)
    .group_by(Position.amendment_id, Position.delegation_id)
)
_STANCES = (
    select(Position.amendment_id, *(func.sum(case((Position.stance == stance, 1), else_=0)) for stance in Stance))
    .where(~IS_TAKEN_BACK)
    .group_by(Position.amendment_id)
)


def note_keys(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> list[NoteKey]:
    """Return the amendments of an instrument that the actor may read, as far as the conditions `only` let them through.

    By number; what amends an amendment stands behind it. Stances are counted only for who may read positions.
    """
    told = may(actor, Act.SEE_POSITIONS, instrument)
    return _in_order(_keys(db, instrument, readable(db, actor, instrument), *only, with_stances=told))


def pending_keys(db: Session, actor: Actor, instrument: Instrument) -> list[NoteKey]:
    """Return what `note_keys` gives of amendments that are neither withdrawn nor finally decided.

    What is on the table is read once for all who see it; for each, only the drafts that she reads.
    """
    if not may(actor, Act.SEE_TABLE, instrument):
        return note_keys(db, actor, instrument, IS_PENDING)
    told = may(actor, Act.SEE_POSITIONS, instrument)
    drafts = [draft.id for draft in readable_drafts(db, actor, instrument)]
    hers = _keys(db, instrument, Amendment.id.in_(drafts), IS_PENDING, with_stances=told) if drafts else []
    return _in_order([*_open_keys(db, instrument, with_stances=told), *hers])


@until_the_next_act
def _open_keys(db: Session, instrument: Instrument, *, with_stances: bool) -> tuple[NoteKey, ...]:
    return tuple(_keys(db, instrument, IS_OPEN, with_stances=with_stances))


def _keys(db: Session, instrument: Instrument, *only: ColumnElement[bool], with_stances: bool) -> list[NoteKey]:
    here = {"instrument": instrument.id}
    rows = [NoteRow._make(row) for row in db.execute(_ROWS.where(*only), here)]
    sponsors: dict[int, list[str]] = defaultdict(list)
    for amendment_id, name in db.execute(_SPONSORS.where(*only), here):
        sponsors[amendment_id].append(name)
    stances = stance_counts(db, instrument, *only) if with_stances else {}
    return [NoteKey(row, tuple(sorted(sponsors.get(row.id, ()))), stances.get(row.id, ())) for row in rows]


def _in_order(keys: Iterable[NoteKey]) -> list[NoteKey]:
    return sorted(keys, key=lambda key: family_place(key.row.id, key.row.number, key.row.amends))


def stance_counts(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> dict[int, Stances]:
    """Return how many delegations hold which stance on each amendment, by the latest word of each to all."""
    latest = _LATEST_WORDS.where(*only).subquery()
    found = db.execute(_STANCES.join(latest, latest.c.id == Position.id), {"instrument": instrument.id})
    return {amendment_id: tuple(_held(counts)) for amendment_id, *counts in found}


def _held(counts: list[int]) -> Iterator[tuple[Stance, int]]:
    return ((stance, count) for stance, count in zip(Stance, counts, strict=True) if count)
