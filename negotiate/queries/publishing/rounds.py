"""The rounds of an instrument, and the reconciliation list of one: every tabled amendment with its fate."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.amendment_names import is_of_office
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Corrigendum,
    Fate,
    FateKind,
    Instrument,
    Publication,
    Round,
    Standing,
    Version,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, RoundLine, header_of, load_instrument, round_line
from negotiate.queries.publishing.deadlines import ChangedDeadline, changed_deadlines
from negotiate.queries.publishing.not_open import not_open
from negotiate.queries.publishing.prepared import PreparedLine, prepared_line
from negotiate.queries.publishing.reopenings import ReopenedClause, scope_of
from negotiate.state.amendments.awaiting_decision import awaits
from negotiate.state.amendments.sub_amendments import in_neutral_order, number_of_parent
from negotiate.state.rows import by_code
from negotiate.state.text.lines import known_names
from negotiate.text.wording import short_name


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
    round_id: int | None
    #: The code of the publication that this one corrects; empty for any other.
    corrects: str


@dataclass(frozen=True)
class ReconciledAmendment:
    """An amendment on the reconciliation list; `fate` is None while it awaits a decision."""

    code: str
    number: int
    #: The number of the amendment that it amends; None where it stands by itself.
    amends: int | None
    kind: AmendmentKind
    delegation: str
    clause_code: str
    clause_label: str
    fate: FateKind | None
    reason: str
    #: Where on the page the amendments of its fate begin; empty where another comes first.
    anchor: str = ""


@dataclass(frozen=True)
class FateCount:
    """How many amendments met a fate; None stands for awaiting a decision."""

    fate: FateKind | None
    count: int

    @property
    def words(self) -> str:
        """Return the fate in words."""
        return _worded(self.fate)

    @property
    def anchor(self) -> str:
        """Return where on the page of the round they begin."""
        return _anchor(self.fate)


@dataclass(frozen=True)
class RoundSummary:
    """A round with what it published and what became of the amendments in it."""

    line: RoundLine
    publication: PublicationLine | None
    corrigenda: tuple[PublicationLine, ...]
    fates: tuple[ReconciledAmendment, ...]

    @property
    def counts(self) -> tuple[FateCount, ...]:
        """Return how many amendments met which fate; proposals of the chair are told apart."""
        counts = Counter(entry.fate for entry in self.fates if not is_of_office(entry.number))
        return tuple(FateCount(kind, counts[kind]) for kind in (None, *FateKind) if counts[kind])

    @property
    def of_office(self) -> tuple[ReconciledAmendment, ...]:
        """Return the proposals of the chair."""
        return tuple(entry for entry in self.fates if is_of_office(entry.number))

    @property
    def undecided(self) -> tuple[ReconciledAmendment, ...]:
        """Return the amendments that still await a decision."""
        return tuple(entry for entry in self.fates if entry.fate is None)


@dataclass(frozen=True)
class RoundsPage:
    """All rounds, newest first, the text that the negotiation began from, and what its reader does not read."""

    head: InstrumentHeader
    rounds: tuple[RoundSummary, ...]
    basis: PublicationLine
    not_open: tuple[str, ...]

    @property
    def next_number(self) -> int:
        """Return the number of the round to open next."""
        return (self.head.round.number if self.head.round else 0) + 1


@dataclass(frozen=True)
class RoundPage:
    """One round with its reconciliation list, and what is prepared of it for whoever may publish."""

    head: InstrumentHeader
    summary: RoundSummary
    prepared: PreparedLine | None
    #: The clauses for which alone it takes amendments; none where it is open for the whole text.
    scope: tuple[ReopenedClause, ...]
    deadlines: tuple[ChangedDeadline, ...]


def rounds_page(db: Session, actor: Actor, code: str) -> RoundsPage:
    """Return the rounds of an instrument; fates only for who may read amendments."""
    instrument = load_instrument(db, actor, code)
    publications = publications_of(db, instrument)
    amendments = _tabled(db, actor, instrument)
    labels = labels_of(db, instrument)
    rounds = _rounds(db, instrument)
    summaries = tuple(_summary(round, publications, _fates(round, amendments, labels)) for round in rounds)
    return RoundsPage(header_of(db, actor, instrument), summaries, publications[0], not_open(actor, instrument))


def rounds_of(db: Session, instrument: Instrument) -> tuple[RoundLine, ...]:
    """Return an instrument's rounds in one line each, newest first."""
    return tuple(map(round_line, _rounds(db, instrument)))


def _rounds(db: Session, instrument: Instrument) -> list[Round]:
    query = select(Round).where(Round.instrument_id == instrument.id).options(selectinload(Round.deadlines))
    return list(db.scalars(query.order_by(Round.number.desc())))


def round_page(db: Session, actor: Actor, round_code: str) -> RoundPage:
    """Return one round with its reconciliation list."""
    round = by_code(db, Round, round_code)
    instrument = load_instrument(db, actor, round.instrument.code)
    labels = labels_of(db, instrument)
    fates = _fates(round, _tabled(db, actor, instrument), labels)
    summary = _summary(round, publications_of(db, instrument), fates)
    may_publish = may(actor, Act.PREPARE_PUBLICATION, instrument)
    return RoundPage(
        head=header_of(db, actor, instrument),
        summary=summary,
        prepared=prepared_line(db, round) if may_publish else None,
        scope=scope_of(db, round, labels),
        deadlines=changed_deadlines(db, round),
    )


def _summary(
    round: Round, publications: tuple[PublicationLine, ...], fates: tuple[ReconciledAmendment, ...]
) -> RoundSummary:
    own = next((line for line in publications if line.round_id == round.id), None)
    corrected = {own.code} if own else set()
    corrigenda = []
    for line in publications:
        if line.corrects in corrected:
            corrected.add(line.code)
            corrigenda.append(line)
    return RoundSummary(round_line(round), own, tuple(corrigenda), fates)


def publications_of(db: Session, instrument: Instrument) -> tuple[PublicationLine, ...]:
    """Return an instrument's publications, oldest first."""
    query = (
        select(Publication)
        .where(Publication.instrument_id == instrument.id)
        .options(selectinload(Publication.correction).selectinload(Corrigendum.corrects))
        .order_by(Publication.ordinal)
    )
    return tuple(publication_line(row) for row in db.scalars(query))


def publication_line(row: Publication) -> PublicationLine:
    """Return a publication in one line."""
    return PublicationLine(
        code=row.code,
        title=row.title,
        symbol=row.symbol,
        standing=row.standing,
        ordinal=row.ordinal,
        issued_at=row.issued_at,
        hash=row.hash,
        round_id=row.round_id,
        corrects=row.correction.corrects.code if row.correction else "",
    )


def _tabled(db: Session, actor: Actor, instrument: Instrument) -> list[Amendment]:
    """Return the tabled amendments in neutral order: by clause, then by number, each before what amends it."""
    if not may(actor, Act.SEE_TABLE, instrument):
        return []
    query = (
        select(Amendment)
        .where(Amendment.instrument_id == instrument.id, Amendment.tabled_at.is_not(None))
        .options(
            selectinload(Amendment.delegation),
            selectinload(Amendment.clause),
            selectinload(Amendment.fates),
            selectinload(Amendment.withdrawal),
            selectinload(Amendment.takeover),
            selectinload(Amendment.amends),
        )
    )
    places = {clause.id: place for place, clause in enumerate(known_names(db, actor, instrument))}
    return sorted(in_neutral_order(db.scalars(query)), key=lambda row: places[row.clause_id])


def _fates(round: Round, amendments: list[Amendment], labels: dict[int, str]) -> tuple[ReconciledAmendment, ...]:
    entries = []
    for amendment in amendments:
        given = [fate for fate in amendment.fates if fate.round_id == round.id and fate.take_back is None]
        if given or awaits(amendment, round):
            entries.append(_entry(amendment, given[-1] if given else None, labels))
    return tuple(_anchored(entries))


def _anchored(entries: Iterable[ReconciledAmendment]) -> Iterator[ReconciledAmendment]:
    """Yield the entries, the first of each fate with the place that links lead to."""
    seen: set[FateKind | None] = set()
    for entry in entries:
        yield entry if entry.fate in seen else replace(entry, anchor=_anchor(entry.fate))
        seen.add(entry.fate)


def _worded(fate: FateKind | None) -> str:
    return fate.value if fate else "awaiting decision"


def _anchor(fate: FateKind | None) -> str:
    return _worded(fate).replace(" ", "-")


def _entry(amendment: Amendment, fate: Fate | None, labels: dict[int, str]) -> ReconciledAmendment:
    return ReconciledAmendment(
        code=amendment.code,
        number=amendment.number or 0,
        amends=number_of_parent(amendment),
        kind=amendment.kind,
        delegation=amendment.proposer,
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
    return {clause_id: short_name(label, heading) for clause_id, label, heading in db.execute(query)}
