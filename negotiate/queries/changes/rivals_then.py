"""Amendments as a drafting history tells of them: what each asked for, who was with it and against it, its fates.

Only what was on the table, and only what the reader may read; positions are those last stated by each delegation.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Delegation,
    Fate,
    FateKind,
    Instrument,
    Position,
    Revision,
    Round,
    Stance,
    TakeBack,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.text.margin_notes import AmendmentNote, notes_to_show
from negotiate.state.amendments.columns import IS_LATEST
from negotiate.state.comments.amendment_positions import STANDS_BEFORE_ALL


@dataclass(frozen=True)
class FateThen:
    """A fate that counts: what became of an amendment in a round, when and why."""

    kind: FateKind
    round_number: int
    reason: str
    given_at: datetime


@dataclass(frozen=True)
class RivalThen:
    """An amendment that was on the table, with its fates, oldest first, and who holds which stance on it.

    `words` are those of a new clause, as they were proposed last; its note has the label and the heading alone.
    """

    note: AmendmentNote
    fates: tuple[FateThen, ...]
    stances: tuple[tuple[Stance, tuple[str, ...]], ...]
    words: str = ""

    def __hash__(self) -> int:
        return hash(self.note.code)


def rivals_then(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> dict[str, list[RivalThen]]:
    """Return by the code of its clause what was on the table, as far as the conditions `only` on amendments let it."""
    notes = notes_to_show(db, actor, instrument, Amendment.tabled_at.is_not(None), *only)
    codes = [note.code for note in notes]
    fates = _fates(db, codes)
    stances = _stances(db, codes) if may(actor, Act.SEE_POSITIONS, instrument) else {}
    words = _new_words(db, [note.code for note in notes if note.kind is AmendmentKind.INSERT and note.amends is None])
    found: dict[str, list[RivalThen]] = defaultdict(list)
    for note in notes:
        held = tuple(stances.get(note.code, {}).items())
        rival = RivalThen(note, tuple(fates.get(note.code, ())), held, words.get(note.code, ""))
        found[note.clause_code].append(rival)
    return found


def _new_words(db: Session, codes: Iterable[str]) -> dict[str, str]:
    """Return what each of some proposed clauses says under its title, as it was tabled or revised last."""
    query = (
        select(Amendment.code, Revision.body)
        .join(Revision, (Revision.amendment_id == Amendment.id) & IS_LATEST)
        .where(Amendment.code.in_(codes), Revision.tabled_at.is_not(None))
    )
    return dict(db.execute(query).all())


def _fates(db: Session, codes: Iterable[str]) -> dict[str, list[FateThen]]:
    taken_back = select(TakeBack.merge_id)
    query = (
        select(Amendment.code, Fate.kind, Round.number, Fate.reason, Fate.given_at)
        .join(Amendment, Amendment.id == Fate.amendment_id)
        .join(Round, Round.id == Fate.round_id)
        .where(Amendment.code.in_(codes), Fate.merge_id.is_(None) | Fate.merge_id.not_in(taken_back))
        .order_by(Fate.id)
    )
    fates: dict[str, list[FateThen]] = defaultdict(list)
    for code, kind, round_number, reason, given_at in db.execute(query):
        fates[code].append(FateThen(kind, round_number, reason, given_at))
    return fates


def _stances(db: Session, codes: Iterable[str]) -> dict[str, dict[Stance, tuple[str, ...]]]:
    """Return who holds which stance on each amendment, by what each has told all, in alphabetical order."""
    query = (
        select(Amendment.code, Position.stance, Delegation.name)
        .join(Amendment, Amendment.id == Position.amendment_id)
        .join(Delegation, Delegation.id == Position.delegation_id)
        .where(Amendment.code.in_(codes), STANDS_BEFORE_ALL)
        .order_by(Delegation.name)
    )
    held: dict[str, dict[Stance, list[str]]] = defaultdict(lambda: defaultdict(list))
    for code, stance, name in db.execute(query):
        held[code][stance].append(name)
    return {
        code: {stance: tuple(stances[stance]) for stance in Stance if stance in stances}
        for code, stances in held.items()
    }
