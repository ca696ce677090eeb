"""The pages on which a text is made ready for publication, and read once more before it is approved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import ClauseKind, Preparation, Publication, Round, RoundState, Standing
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, RoundLine, header_of, load_instrument, round_line
from negotiate.queries.publishing.rounds import PublicationLine, publication_line
from negotiate.queries.text.comparing.attributions import ClauseChange, ClauseRedline
from negotiate.queries.text.comparing.redlines import compared
from negotiate.state.house.actors import person_name
from negotiate.state.publishing.readiness import LostStatus, Readiness, lost_statuses, readiness_of, secretaries
from negotiate.state.rows import by_code
from negotiate.state.text.outlines import Line, corrected_lines, digest, frozen_lines, prepared_lines, working_lines
from negotiate.state.text.publications import latest_publication
from negotiate.text.arrangement.repeated import Repetition, new_repeated_labels, new_repetitions


@dataclass(frozen=True)
class CleanClause:
    """One clause of a text to be published, as it will read."""

    code: str
    kind: ClauseKind
    depth: int
    label: str
    heading: str
    body: str
    version: str


@dataclass(frozen=True)
class Proof:
    """A text before it is published: marked up against the publication that it is made from, and clean."""

    basis: PublicationLine
    clauses: tuple[ClauseRedline, ...]
    clean: tuple[CleanClause, ...]
    lost_statuses: tuple[LostStatus, ...]
    #: What stands twice in a clause that has changed, and did not before; by the clause.
    repetitions: tuple[tuple[CleanClause, Repetition], ...]
    #: Labels that several clauses bear, and did not before.
    repeated_labels: tuple[str, ...]
    hash: str

    @property
    def changed(self) -> tuple[ClauseRedline, ...]:
        """Return the clauses that are not as they were."""
        return tuple(clause for clause in self.clauses if clause.change is not ClauseChange.KEPT)


@dataclass(frozen=True)
class RoundPreparationPage:
    """What stands in the way of publishing a round, what will change, and whether a second person is there."""

    head: InstrumentHeader
    round: RoundLine
    readiness: Readiness
    proof: Proof
    secretaries: int


@dataclass(frozen=True)
class CorrigendumPage:
    """What a corrigendum to the newest publication would change."""

    head: InstrumentHeader
    corrected: PublicationLine
    proof: Proof
    secretaries: int


@dataclass(frozen=True)
class PreparationPage:
    """A prepared text, with what an approver needs to know; `is_current` while it is still the text as it stands.

    `readiness` says what stands in the way by now; None where the text is published, or closes no round.
    """

    head: InstrumentHeader
    code: str
    title: str
    symbol: str
    standing: Standing
    hash: str
    made_by: str
    made_at: datetime
    round: RoundLine | None
    is_corrigendum: bool
    proof: Proof
    is_newest: bool
    published: str
    may_approve: bool
    readiness: Readiness | None
    secretaries: int

    @property
    def is_ready(self) -> bool:
        """Say whether nothing stands in the way of publishing it."""
        return self.is_newest and self.is_current and (self.readiness is None or self.readiness.is_ready)

    @property
    def is_current(self) -> bool:
        """Say whether the text has stayed as it was prepared."""
        return self.proof.hash == self.hash


def round_preparation_page(db: Session, actor: Actor, round_code: str) -> RoundPreparationPage:
    """Return the page that prepares an open round; raise NotFound where it is not open."""
    round = by_code(db, Round, round_code)
    instrument = load_instrument(db, actor, round.instrument.code)
    require(actor, Act.PREPARE_PUBLICATION, instrument)
    if round.state is not RoundState.OPEN:
        raise NotFound(f"Round {round.number} is {round.state.value}; there is nothing to prepare.")
    return RoundPreparationPage(
        head=header_of(db, actor, instrument),
        round=round_line(round),
        readiness=readiness_of(db, round),
        proof=_proof(db, latest_publication(db, instrument), working_lines(db, instrument)),
        secretaries=secretaries(db, instrument),
    )


def corrigendum_page(db: Session, actor: Actor, publication_code: str) -> CorrigendumPage:
    """Return the page that prepares a corrigendum to a publication."""
    corrected = by_code(db, Publication, publication_code)
    instrument = load_instrument(db, actor, corrected.instrument.code)
    require(actor, Act.PREPARE_PUBLICATION, instrument)
    return CorrigendumPage(
        head=header_of(db, actor, instrument),
        corrected=publication_line(corrected),
        proof=_proof(db, corrected, corrected_lines(db, corrected)),
        secretaries=secretaries(db, instrument),
    )


def preparation_page(db: Session, actor: Actor, code: str) -> PreparationPage:
    """Return a prepared text as its approver reads it; once published, against what it was made from."""
    row = by_code(db, Preparation, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    require(actor, Act.PREPARE_PUBLICATION, instrument)
    published = row.approval.publication if row.approval else None
    if published is None:
        proof = _proof(db, row.corrects or latest_publication(db, instrument), prepared_lines(db, row))
    else:
        proof = _proof(db, db.get_one(Publication, published.basis_id), frozen_lines(db, published))
    return PreparationPage(
        head=header_of(db, actor, instrument),
        code=row.code,
        title=row.title,
        symbol=row.symbol,
        standing=row.standing,
        hash=row.hash,
        made_by=person_name(row.made_by),
        made_at=row.made_at,
        round=round_line(row.round) if row.round else None,
        is_corrigendum=row.corrects_id is not None,
        proof=proof,
        is_newest=_is_newest(db, row),
        published=published.code if published else "",
        may_approve=may(actor, Act.APPROVE_PUBLICATION, row),
        readiness=readiness_of(db, row.round) if row.round and published is None else None,
        secretaries=secretaries(db, instrument),
    )


def _is_newest(db: Session, row: Preparation) -> bool:
    query = select(Preparation.id).where(Preparation.id > row.id, Preparation.instrument_id == row.instrument_id)
    same = (
        query.where(Preparation.round_id == row.round_id)
        if row.round_id
        else query.where(Preparation.corrects_id == row.corrects_id)
    )
    return db.scalar(same.limit(1)) is None


def _proof(db: Session, basis: Publication | None, lines: tuple[Line, ...]) -> Proof:
    """Return the lines as a proof against a publication; an instrument always has one, from its import on."""
    assert basis is not None  # made with the first import
    old = [(line.clause, line.version) for line in frozen_lines(db, basis)]
    clean = clean_clauses(lines)
    bodies = {clause.code: version.body for clause, version in old}
    return Proof(
        basis=publication_line(basis),
        clauses=compared(db, old, [(line.clause, line.version) for line in lines]),
        clean=clean,
        lost_statuses=lost_statuses(db, basis, lines),
        repetitions=tuple(
            (clause, found) for clause in clean for found in new_repetitions(bodies.get(clause.code, ""), clause.body)
        ),
        repeated_labels=new_repeated_labels(
            (version.label for _, version in old), (line.version.label for line in lines)
        ),
        hash=digest(lines),
    )


def clean_clauses(lines: Iterable[Line]) -> tuple[CleanClause, ...]:
    """Return clauses as they read."""
    return tuple(
        CleanClause(line.clause.code, line.clause.kind, line.clause.depth, one.label, one.heading, one.body, one.code)
        for line in lines
        for one in (line.version,)
    )
