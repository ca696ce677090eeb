"""The rounds of an instrument, and the reconciliation list of one: every tabled amendment with its fate."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Fate,
    FateKind,
    Instrument,
    Publication,
    Round,
    Standing,
    Version,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.heads import InstrumentHead, RoundLine, head_of, load_instrument, round_line
from negotiate.queries.rows import awaits, by_code


@dataclass(frozen=True)
class PublicationLine:
    """A publication in one line."""

    code: str
    title: str
    symbol: str
    standing: Standing
    ordinal: int
    issued_at: datetime
    hash: str


@dataclass(frozen=True)
class FateOnList:
    """An amendment on the reconciliation list; `fate` is None while it awaits a decision."""

    code: str
    number: int
    kind: AmendmentKind
    delegation: str
    clause_code: str
    clause_label: str
    fate: FateKind | None
    reason: str


@dataclass(frozen=True)
class RoundSummary:
    """A round with what it published and what became of the amendments in it."""

    line: RoundLine
    publication: PublicationLine | None
    fates: tuple[FateOnList, ...]

    @property
    def counts(self) -> tuple[tuple[FateKind | None, int], ...]:
        """Return how many amendments met which fate; None stands for awaiting a decision."""
        counts = Counter(entry.fate for entry in self.fates)
        return tuple((kind, counts[kind]) for kind in (None, *FateKind) if counts[kind])

    @property
    def undecided(self) -> tuple[FateOnList, ...]:
        """Return the amendments that still await a decision."""
        return tuple(entry for entry in self.fates if entry.fate is None)


@dataclass(frozen=True)
class RoundsPage:
    """All rounds, newest first, and the text that the negotiation began from."""

    head: InstrumentHead
    rounds: tuple[RoundSummary, ...]
    basis: PublicationLine


@dataclass(frozen=True)
class RoundPage:
    """One round with its reconciliation list."""

    head: InstrumentHead
    summary: RoundSummary


def rounds_page(db: Session, actor: Actor, code: str) -> RoundsPage:
    """Return the rounds of an instrument; fates only for who may read amendments."""
    instrument = load_instrument(db, actor, code)
    publications = {line.ordinal: line for line in publications_of(db, instrument)}
    amendments = _tabled(db, actor, instrument)
    labels = labels_of(db, instrument)
    query = (
        select(Round)
        .where(Round.instrument_id == instrument.id)
        .options(selectinload(Round.deadlines))
        .order_by(Round.number.desc())
    )
    summaries = tuple(
        RoundSummary(round_line(round), publications.get(round.number), _fates(round, amendments, labels))
        for round in db.scalars(query)
    )
    return RoundsPage(head_of(db, actor, instrument), summaries, publications[0])


def round_page(db: Session, actor: Actor, round_code: str) -> RoundPage:
    """Return one round with its reconciliation list."""
    round = by_code(db, Round, round_code)
    instrument = load_instrument(db, actor, round.instrument.code)
    publications = {line.ordinal: line for line in publications_of(db, instrument)}
    fates = _fates(round, _tabled(db, actor, instrument), labels_of(db, instrument))
    summary = RoundSummary(round_line(round), publications.get(round.number), fates)
    return RoundPage(head_of(db, actor, instrument), summary)


def publications_of(db: Session, instrument: Instrument) -> tuple[PublicationLine, ...]:
    """Return an instrument's publications, oldest first."""
    query = (
        select(Publication).where(Publication.instrument_id == instrument.id).order_by(Publication.ordinal)
    )
    return tuple(
        PublicationLine(row.code, row.title, row.symbol, row.standing, row.ordinal, row.issued_at, row.hash)
        for row in db.scalars(query)
    )


def _tabled(db: Session, actor: Actor, instrument: Instrument) -> list[Amendment]:
    """Return the tabled amendments in neutral order: by clause, then by number."""
    if not may(actor, Act.SEE_WORKING_TEXT, instrument):
        return []
    query = (
        select(Amendment)
        .join(Clause, Clause.id == Amendment.clause_id)
        .where(Amendment.instrument_id == instrument.id, Amendment.tabled_at.is_not(None))
        .options(
            selectinload(Amendment.delegation),
            selectinload(Amendment.clause),
            selectinload(Amendment.fates),
            selectinload(Amendment.withdrawal),
        )
        .order_by(Clause.ordinal, Amendment.number)
    )
    return list(db.scalars(query))


def _fates(round: Round, amendments: list[Amendment], labels: dict[int, str]) -> tuple[FateOnList, ...]:
    entries = []
    for amendment in amendments:
        given = [fate for fate in amendment.fates if fate.round_id == round.id]
        if given or awaits(amendment, round):
            entries.append(_entry(amendment, given[-1] if given else None, labels))
    return tuple(entries)


def _entry(amendment: Amendment, fate: Fate | None, labels: dict[int, str]) -> FateOnList:
    return FateOnList(
        code=amendment.code,
        number=amendment.number or 0,
        kind=amendment.kind,
        delegation=amendment.delegation.name,
        clause_code=amendment.clause.code,
        clause_label=labels.get(amendment.clause_id, ""),
        fate=fate.kind if fate else None,
        reason=fate.reason if fate else "",
    )


def labels_of(db: Session, instrument: Instrument) -> dict[int, str]:
    """Return the newest label of every clause, deleted ones included, by clause id."""
    query = (
        select(Version.clause_id, Version.label, Version.heading)
        .join(Clause, Clause.id == Version.clause_id)
        .where(Clause.instrument_id == instrument.id, Version.language == instrument.language)
        .order_by(Version.number)
    )
    return {clause_id: label or heading or "Text" for clause_id, label, heading in db.execute(query)}
