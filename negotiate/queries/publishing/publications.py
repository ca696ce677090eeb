"""One publication: under which name it was issued, from what it was made, by whom, and what corrects it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Approval, Corrigendum, Printing, Publication, Silence
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.on_publication import PublicationStances, stances_on_publication
from negotiate.queries.publishing.preparations import CleanClause, clean_clauses
from negotiate.queries.publishing.rounds import PublicationLine, publication_line
from negotiate.queries.silence.lines import SilenceLine, lines_of
from negotiate.queries.statements.statements import StatementLine, published_with
from negotiate.state.house.actors import person_name
from negotiate.state.rows import by_code
from negotiate.state.text.outlines import frozen_lines
from negotiate.state.text.publications import heads_of_record, latest_publication
from negotiate.text.language import LANGUAGE_NAMES, primary


@dataclass(frozen=True)
class PublicationPage:
    """A publication as it was issued, with all that it states of itself; people's names for readers of the record."""

    head: InstrumentHeader
    line: PublicationLine
    language: str
    round_code: str
    round_number: int | None
    basis: PublicationLine | None
    corrects: PublicationLine | None
    corrigenda: tuple[PublicationLine, ...]
    prepared_by: str
    prepared_at: datetime | None
    approved_by: str
    clauses: tuple[CleanClause, ...]
    is_newest: bool
    #: What binds all journals of the house as they were then; empty for a text from before that was kept.
    head_hash: str
    silences: tuple[SilenceLine, ...]
    stances: PublicationStances
    #: What delegations said of the very words that it freezes.
    statements: tuple[StatementLine, ...]
    #: Whether it has been set as PDF, so that its lines are known.
    is_set: bool

    @property
    def kind(self) -> str:
        """Return what kind of text it is."""
        if self.corrects:
            return "corrigendum"
        return f"text of round {self.round_number}" if self.round_number else "basis text"

    @property
    def language_name(self) -> str:
        """Return what the language of the text is called; its code where it is none of the six."""
        return LANGUAGE_NAMES.get(primary(self.language), self.language)

    @property
    def before(self) -> PublicationLine | None:
        """Return the text that it is compared with: what it corrects, else its basis; None for the basis text."""
        return (self.corrects or self.basis) if self.basis else None


def publication_page(db: Session, actor: Actor, code: str) -> PublicationPage:
    """Return one publication that the actor may read."""
    row = by_code(db, Publication, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    approval = db.scalar(select(Approval).where(Approval.publication_id == row.id))
    knows = may(actor, Act.SEE_RECORD, instrument)
    newest = latest_publication(db, instrument)
    return PublicationPage(
        head=header_of(db, actor, instrument),
        line=publication_line(row),
        language=row.language,
        round_code=row.round.code if row.round else "",
        round_number=row.round.number if row.round else None,
        basis=publication_line(db.get_one(Publication, row.basis_id)) if row.basis_id else None,
        corrects=publication_line(row.correction.corrects) if row.correction else None,
        corrigenda=_corrigenda(db, row),
        prepared_by=person_name(approval.preparation.made_by) if approval and knows else "",
        prepared_at=approval.preparation.made_at if approval and knows else None,
        approved_by=person_name(approval.approved_by) if approval and knows else "",
        clauses=clean_clauses(frozen_lines(db, row)),
        is_newest=newest is not None and newest.id == row.id,
        head_hash=heads_of_record(db, instrument).get(row.code, ""),
        silences=lines_of(db, actor, instrument, Silence.publication_id == row.id),
        stances=stances_on_publication(db, actor, row),
        statements=published_with(db, actor, row),
        is_set=db.scalar(select(Printing.id).where(Printing.publication_id == row.id).limit(1)) is not None,
    )


def _corrigenda(db: Session, row: Publication) -> tuple[PublicationLine, ...]:
    query = (
        select(Publication)
        .join(Corrigendum, Corrigendum.publication_id == Publication.id)
        .where(Corrigendum.corrects_id == row.id)
        .order_by(Publication.ordinal)
    )
    return tuple(publication_line(found) for found in db.scalars(query))
