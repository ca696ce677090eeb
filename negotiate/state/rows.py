"""The rows themselves, for operations and other queries: by the codes that people send, and by what is so.

Pages never get these: they get the frozen values of the other modules here.
"""

from typing import TypeVar

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import Session, selectinload

from negotiate.errors import Invalid, NotFound
from negotiate.models import (
    Amendment,
    Clause,
    Following,
    Footing,
    Instrument,
    Level,
    Publication,
    PublishedClause,
    Revision,
    Round,
    RoundState,
    Sponsorship,
    Stage,
    Status,
    Version,
    VersionKind,
)
from negotiate.models.base import Base

Row = TypeVar("Row", bound=Base)


def by_code(db: Session, kind: type[Row], code: str) -> Row:
    """Return the row of a kind with this code; raise NotFound."""
    row = db.scalar(select(kind).where(kind.code == code))  # type: ignore[attr-defined]
    if row is None:
        raise NotFound("There is nothing here that you can see.")
    return row


def locked(db: Session, row: Row) -> Row:
    """Hold a row until the transaction ends, and read it afresh: two secretaries cannot both be first."""
    db.refresh(row, with_for_update=True)
    return row


def current_version(db: Session, clause: Clause, language: str | None = None) -> Version:
    """Return the newest version of a clause, in the instrument's language unless another is named."""
    query = (
        select(Version)
        .where(Version.clause_id == clause.id, Version.language == (language or clause.instrument.language))
        .order_by(Version.number.desc())
        .limit(1)
    )
    return db.scalars(query).one()


def open_round(db: Session, instrument: Instrument) -> Round | None:
    """Return the round that is open, or None; there is at most one."""
    query = select(Round).where(
        Round.instrument_id == instrument.id, Round.opened_at.is_not(None), Round.closed_at.is_(None)
    )
    return db.scalar(query)


def deciding_round(db: Session, instrument: Instrument) -> Round:
    """Return the round in which amendments are decided; raise Invalid where none is open."""
    round = open_round(db, instrument)
    if round is None:
        raise Invalid("No round is open, so nothing can be decided. Open the next round first.")
    return round


#: The amendment that one amends, as far as its stage and its wording go.
FAMILY = (
    selectinload(Amendment.takeover),
    selectinload(Amendment.amends).options(
        selectinload(Amendment.fates),
        selectinload(Amendment.withdrawal),
        selectinload(Amendment.revisions).options(
            selectinload(Revision.base_version), selectinload(Revision.carriages)
        ),
    ),
)
#: What a desk shows of its amendments, in a number of statements that does not grow with them.
_WORDING = (
    selectinload(Amendment.delegation),
    selectinload(Amendment.sponsorships).selectinload(Sponsorship.delegation),
    selectinload(Amendment.revisions).options(
        selectinload(Revision.base_version),
        selectinload(Revision.carriages),
        selectinload(Revision.followings).selectinload(Following.onto),
        selectinload(Revision.footing).selectinload(Footing.on),
    ),
    *FAMILY,
)


def undecided(db: Session, round: Round, clause: Clause | None = None) -> list[Amendment]:
    """Return the tabled amendments that this round has not given a fate, by the order of tabling."""
    query = (
        select(Amendment)
        .where(Amendment.instrument_id == round.instrument_id, Amendment.tabled_at.is_not(None))
        .options(selectinload(Amendment.fates), selectinload(Amendment.withdrawal))
    )
    if clause is not None:
        query = query.where(Amendment.clause_id == clause.id).options(*_WORDING)
    return [amendment for amendment in db.scalars(query.order_by(Amendment.number)) if awaits(amendment, round)]


def awaits(amendment: Amendment, round: Round) -> bool:
    """Say whether an amendment still needs a fate in this round; a deferral of an earlier round has run out."""
    if amendment.withdrawal is not None or round.state is RoundState.CLOSED:
        return False
    fate = amendment.fate
    return fate is None or (not fate.kind.is_final and fate.round_id != round.id)


def standing_versions(db: Session, instrument: Instrument) -> list[tuple[Clause, Version]]:
    """Return the newest version of every clause that is not deleted, in the order of the text."""
    return [(clause, version) for clause, version in newest_versions(db, instrument) if not version.is_deleted]


def newest_versions(db: Session, instrument: Instrument) -> list[tuple[Clause, Version]]:
    """Return the newest version of every clause, deleted ones included, in the order of the text."""
    newest = newest_of(instrument)
    query = (
        select(Clause, Version)
        .join(Version, Version.clause_id == Clause.id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Version.language == instrument.language)
        .order_by(Clause.ordinal)
    )
    return [(clause, version) for clause, version in db.execute(query)]


def newest_of(instrument: Instrument) -> Subquery:
    """Return the number of the newest version of every clause, to be joined."""
    return (
        select(Version.clause_id, func.max(Version.number).label("number"))
        .join(Clause, Clause.id == Version.clause_id)
        .where(Clause.instrument_id == instrument.id, Version.language == instrument.language)
        .group_by(Version.clause_id)
        .subquery()
    )


def labels_of(db: Session, instrument: Instrument) -> dict[str, str]:
    """Return the code of every standing clause that has a label, by its label as of now."""
    newest = newest_of(instrument)
    query = (
        select(Version.label, Clause.code)
        .join(Clause, Clause.id == Version.clause_id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Version.language == instrument.language, Version.label != "")
        .where(Version.kind != VersionKind.DELETION)
    )
    return {label: code for label, code in db.execute(query)}


def latest_publication(db: Session, instrument: Instrument) -> Publication | None:
    """Return the newest publication of an instrument, or None before the first."""
    query = (
        select(Publication)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal.desc())
        .limit(1)
    )
    return db.scalar(query)


def published_lines(db: Session, publication: Publication) -> list[tuple[Clause, Version]]:
    """Return a publication's clauses and versions in their frozen order."""
    query = (
        select(PublishedClause)
        .where(PublishedClause.publication_id == publication.id)
        .options(selectinload(PublishedClause.clause), selectinload(PublishedClause.version))
        .order_by(PublishedClause.ordinal)
    )
    return [(entry.clause, entry.version) for entry in db.scalars(query)]


def open_amendments(db: Session, of: Clause | Instrument) -> list[Amendment]:
    """Return what is still on the table for a clause or a text, by number: neither withdrawn nor finally decided."""
    place = Amendment.clause_id == of.id if isinstance(of, Clause) else Amendment.instrument_id == of.id
    query = (
        select(Amendment)
        .where(place, Amendment.tabled_at.is_not(None))
        .options(selectinload(Amendment.fates), selectinload(Amendment.withdrawal), *_WORDING)
        .order_by(Amendment.number)
    )
    return [amendment for amendment in db.scalars(query) if amendment.stage is Stage.TABLED]


def levels_of(db: Session, instrument: Instrument) -> dict[tuple[int, str], Level]:
    """Return how far each wording of each clause is agreed, by clause id and hash: the latest word counts."""
    query = select(Status).join(Clause).where(Clause.instrument_id == instrument.id).order_by(Status.id)
    return {(status.clause_id, status.hash): status.level for status in db.scalars(query)}
