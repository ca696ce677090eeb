"""What happened to some clauses since a day: how their words changed, what was proposed, what became of it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Amendment, AmendmentKind, Fate, FateKind, Instrument, Publication, PublishedClause
from negotiate.policy import Act, Actor, may
from negotiate.state.amendments.sub_amendments import number_of_parent
from negotiate.state.text.lines import PlainClause, PlainVersion, Text, versions_of
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class ClauseSince:
    """A clause as it read on the day, and the edits that made it what it is; none where nothing changed."""

    code: str
    name: str
    before: str
    edits: tuple[Edit, ...]
    versions: int


@dataclass(frozen=True)
class AmendmentSince:
    """An amendment that was tabled or decided since the day, with its fate, if it has one."""

    code: str
    number: int
    #: The number of the amendment that it amends; None where it stands by itself.
    amends: int | None
    kind: AmendmentKind
    delegation: str
    clause_name: str
    round_number: int
    tabled_at: datetime
    fate: FateKind | None
    reason: str


def clauses_since(
    db: Session, actor: Actor, instrument: Instrument, lines: Text, since: date | None
) -> tuple[ClauseSince, ...]:
    """Return the clauses with what changed in them, as far as the actor may read their versions."""
    found = versions_of(db, [clause.id for clause, _ in lines], instrument.language)
    if not may(actor, Act.SEE_WORKING_TEXT, instrument):
        issued = _issued(db, instrument)
        found = [version for version in found if version.id in issued]
    versions: dict[int, list[PlainVersion]] = defaultdict(list)
    for version in found:
        versions[version.clause_id].append(version)
    return tuple(_clause(clause, version, versions[clause.id], since) for clause, version in lines)


def amendments_since(
    db: Session, actor: Actor, instrument: Instrument, lines: Text, since: date | None
) -> tuple[AmendmentSince, ...]:
    """Return what was tabled on the clauses or decided about them since a day, by number."""
    if not may(actor, Act.SEE_TABLE, instrument):
        return ()
    names = {clause.id: name_of(version) for clause, version in lines}
    query = (
        select(Amendment)
        .where(Amendment.clause_id.in_(names), Amendment.tabled_at.is_not(None))
        .options(
            selectinload(Amendment.delegation),
            selectinload(Amendment.round),
            selectinload(Amendment.fates),
            selectinload(Amendment.withdrawal),
            selectinload(Amendment.takeover),
            selectinload(Amendment.amends),
        )
        .order_by(Amendment.number)
    )
    rows = [row for row in db.scalars(query) if since is None or _last_act(row).date() >= since]
    return tuple(_amendment(row, names[row.clause_id]) for row in rows)


def name_of(version: PlainVersion) -> str:
    """Return a clause in one line, as lists name it."""
    return full_name(version.label, version.heading)


def _issued(db: Session, instrument: Instrument) -> set[int]:
    """Return the versions that have been published."""
    query = (
        select(PublishedClause.version_id)
        .join(Publication, Publication.id == PublishedClause.publication_id)
        .where(Publication.instrument_id == instrument.id)
    )
    return set(db.scalars(query))


def _clause(clause: PlainClause, shown: PlainVersion, versions: list[PlainVersion], since: date | None) -> ClauseSince:
    known = [version for version in versions if version.number <= shown.number] or [shown]
    old = [version for version in known if since is not None and version.made_at.date() <= since]
    base = old[-1] if old else known[0]
    before = base.wording.text
    edits = diff_wordings(before, shown.wording.text) if base.id != shown.id else ()
    return ClauseSince(
        clause.code, name_of(shown), before, edits, len([one for one in known if one.number > base.number])
    )


def _last_act(amendment: Amendment) -> datetime:
    fate = amendment.fate
    assert amendment.tabled_at is not None  # the query asks for tabled ones
    return max(amendment.tabled_at, fate.given_at) if fate else amendment.tabled_at


def _amendment(row: Amendment, clause_name: str) -> AmendmentSince:
    fate: Fate | None = row.fate
    assert row.number is not None  # a tabled one has both
    assert row.tabled_at is not None
    return AmendmentSince(
        code=row.code,
        number=row.number,
        amends=number_of_parent(row),
        kind=row.kind,
        delegation=row.proposer,
        clause_name=clause_name,
        round_number=row.round.number if row.round else 0,
        tabled_at=row.tabled_at,
        fate=fate.kind if fate else None,
        reason=fate.reason if fate else "",
    )
