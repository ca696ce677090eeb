"""Matches: which words hold a question and may be read by whoever asks, by the place in which they stand.

The index is asked once. Who reads the working text reads every version and what is on the table; who reads published
rounds alone, the versions in them. What she may not read is left out before anything is counted.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    Clause,
    Instrument,
    Publication,
    PublishedClause,
    Revision,
    SearchedPart,
    SearchEntry,
    Version,
    VersionKind,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.finding.questions import Question, holding, holding_phrase


@dataclass(frozen=True)
class Drop:
    """The last version of a clause that holds what was asked, and the next one that does not; None where it is gone."""

    clause_id: int
    last_id: int
    next_id: int | None


@dataclass
class Matches:
    """Ids of what holds a question: standing versions and drops in the order of the text, revisions by their number.

    What holds its words just as they were typed comes before what holds them elsewhere or in other forms.
    """

    versions: list[int] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)
    wordings: list[int] = field(default_factory=list)
    rationales: list[int] = field(default_factory=list)


@dataclass
class _Chains:
    """The versions that somebody may read, by clause in the order of the text, oldest first; those that stand."""

    of: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    standing: set[int] = field(default_factory=set)


def matches(db: Session, actor: Actor, instruments: Sequence[Instrument], question: Question) -> Matches:
    """Return what holds a question in instruments that the actor may read; nothing where nothing is asked."""
    found = Matches()
    if not question.key.strip():
        return found
    rows = _entries(db, instruments, question)
    held = {row.version_id for row in rows if row.version_id is not None}
    whole = [one.id for one in instruments if may(actor, Act.SEE_WORKING_TEXT, one)]
    chains = _chains(db, instruments, whole, {row.clause_id for row in rows if row.version_id is not None})
    for clause_id, chain in chains.of.items():
        found.versions += [one for one in chain if one in held and one in chains.standing]
        found.drops += _drops(clause_id, chain, held, chains.standing)
    tables = [one.id for one in instruments if may(actor, Act.SEE_TABLE, one)]
    counting = _counting_revisions(db, tables) if len(held) < len(rows) else []
    by_part = {part: {row.revision_id for row in rows if row.part is part} for part in SearchedPart}
    found.wordings = [one for one in counting if one in by_part[SearchedPart.WORDING]]
    found.rationales = [one for one in counting if one in by_part[SearchedPart.RATIONALE]]
    return found if question.is_quoted else _phrases_first(found, _with_phrase(db, instruments, question))


def _phrases_first(found: Matches, as_typed: Collection[tuple[int | None, int | None]]) -> Matches:
    """Put before all else what holds the words as they were typed: `as_typed`, as (version, revision)."""
    versions, revisions = ({row[side] for row in as_typed} for side in (0, 1))
    return Matches(
        versions=sorted(found.versions, key=lambda one: one not in versions),
        drops=sorted(found.drops, key=lambda one: one.last_id not in versions),
        wordings=sorted(found.wordings, key=lambda one: one not in revisions),
        rationales=sorted(found.rationales, key=lambda one: one not in revisions),
    )


def _with_phrase(
    db: Session, instruments: Sequence[Instrument], question: Question
) -> Collection[tuple[int | None, int | None]]:
    query = select(SearchEntry.version_id, SearchEntry.revision_id).where(
        SearchEntry.instrument_id.in_([one.id for one in instruments]), holding_phrase(db, question)
    )
    return [(version_id, revision_id) for version_id, revision_id in db.execute(query)]


def _entries(
    db: Session, instruments: Sequence[Instrument], question: Question
) -> Sequence[Row[int, int | None, int | None, SearchedPart]]:
    entry = SearchEntry
    query = select(entry.clause_id, entry.version_id, entry.revision_id, entry.part).where(
        entry.instrument_id.in_([one.id for one in instruments]),
        holding(db, question, {one.language for one in instruments}),
    )
    return db.execute(query).all()


def _drops(clause_id: int, chain: list[int], held: set[int], standing: set[int]) -> list[Drop]:
    """Return where the words of a question went out of a chain of versions."""
    after: list[int | None] = [*chain[1:], None]
    return [
        Drop(clause_id, one, following)
        for one, following in zip(chain, after, strict=True)
        if one in held and following not in held and one not in standing
    ]


def _chains(db: Session, instruments: Sequence[Instrument], whole: list[int], clauses: set[int]) -> _Chains:
    """Return the versions of clauses that may be read: in the instruments of `whole` all, in others the published."""
    chains = _Chains()
    published = [one.id for one in instruments if one.id not in whole]
    if clauses and whole:
        _add_working(db, chains, whole, clauses)
    if clauses and published:
        _add_published(db, chains, published, clauses)
    return chains


def _add_working(db: Session, chains: _Chains, instruments: list[int], clauses: set[int]) -> None:
    query = (
        select(Clause.id, Version.id, Version.kind)
        .join(Version, Version.clause_id == Clause.id)
        .join(Instrument, Instrument.id == Clause.instrument_id)
        .where(Clause.instrument_id.in_(instruments), Version.language == Instrument.language)
        .order_by(Clause.instrument_id, Clause.ordinal, Clause.id, Version.number)
    )
    newest: dict[int, tuple[int, VersionKind]] = {}
    for clause_id, version_id, kind in db.execute(query):
        if clause_id in clauses:
            chains.of[clause_id].append(version_id)
            newest[clause_id] = version_id, kind
    chains.standing |= {version for version, kind in newest.values() if kind is not VersionKind.DELETION}


def _add_published(db: Session, chains: _Chains, instruments: list[int], clauses: set[int]) -> None:
    newest = dict(
        db.execute(
            select(Publication.instrument_id, func.max(Publication.ordinal))
            .where(Publication.instrument_id.in_(instruments))
            .group_by(Publication.instrument_id)
        ).all()
    )
    query = (
        select(Publication.instrument_id, Publication.ordinal, PublishedClause.clause_id, PublishedClause.version_id)
        .join(PublishedClause, PublishedClause.publication_id == Publication.id)
        .join(Clause, Clause.id == PublishedClause.clause_id)
        .where(Publication.instrument_id.in_(instruments))
        .order_by(Publication.instrument_id, Publication.ordinal.desc(), PublishedClause.ordinal)
    )
    for instrument_id, ordinal, clause_id, version_id in db.execute(query):
        if clause_id not in clauses:
            continue
        if version_id not in chains.of[clause_id]:
            chains.of[clause_id].insert(0, version_id)
        if ordinal == newest[instrument_id]:
            chains.standing.add(version_id)


def _counting_revisions(db: Session, instruments: list[int]) -> list[int]:
    """Return the revisions that count of what is or was on the table, by number."""
    query = (
        select(func.max(Revision.id))
        .join(Amendment, Amendment.id == Revision.amendment_id)
        .where(Amendment.tabled_at.is_not(None), Amendment.instrument_id.in_(instruments))
        .group_by(Amendment.id)
        .order_by(Amendment.instrument_id, Amendment.number)
    )
    return list(db.scalars(query))
