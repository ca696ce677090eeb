"""All that somebody may find in some instruments, by where it stands; whatever else holds words is not found.

Who reads the working text finds every version, and who reads the table what is or was on it; who reads published rounds
alone, the versions in them. It is kept until an act changes what stands there, for all who may read as much.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import BindParameter, String, bindparam, func, select, type_coerce
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
from negotiate.state.remembered import Remembered
from negotiate.state.stamps import Stamps, stamps_of, stamps_of_all

#: Entries that are kept at once, for all readers together.
_HELD = 300_000


@dataclass(frozen=True, slots=True)
class FindableChain:
    """The versions of a clause that may be read, oldest first, with the entry of each, and those of them that stand.

    The entry is None where the version came while entries were read.
    """

    clause_id: int
    versions: tuple[int, ...]
    entries: tuple[int | None, ...]
    standing: frozenset[int]

    @property
    def standing_entries(self) -> tuple[tuple[int, int | None], ...]:
        """Return the versions that stand, each with its entry."""
        return tuple(pair for pair in zip(self.versions, self.entries, strict=True) if pair[0] in self.standing)


@dataclass(frozen=True)
class Findable:
    """Chains in the order of the text; wordings and reasons by number, each as (revision, entry).

    `reach` is what it was kept by: the instruments, what of them is read, and in which state.
    """

    reach: Hashable
    instruments: tuple[int, ...]
    chains: tuple[FindableChain, ...]
    wordings: tuple[tuple[int, int], ...]
    rationales: tuple[tuple[int, int], ...]
    by_language: Mapping[str, frozenset[int]]
    #: What each entry holds, by its id.
    digests: Mapping[int, str]

    @property
    def weight(self) -> int:
        """Return how many entries it holds."""
        return sum(map(len, self.by_language.values()))


#: A clause, its versions, and those of them that stand.
_Chain = tuple[int, Sequence[int], frozenset[int]]
#: The codes of instruments, the ids of those read whole and of those whose table is read, and their state.
_Reach = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...], Stamps]
_kept: Remembered[Findable] = Remembered(_HELD, lambda one: one.weight + 1)


def findable_by(db: Session, actor: Actor, instruments: Sequence[Instrument]) -> Findable:
    """Return what the actor may find in instruments that she may read."""
    codes = tuple(one.code for one in instruments)
    whole = tuple(one.id for one in instruments if may(actor, Act.SEE_WORKING_TEXT, one))
    tables = tuple(one.id for one in instruments if may(actor, Act.SEE_TABLE, one))
    stamps = stamps_of(db, codes[0]) if len(codes) == 1 else stamps_of_all(db)
    reach = (codes, whole, tables, stamps)
    return _kept.get(reach, lambda: _read(db, instruments, reach))


def _read(db: Session, instruments: Sequence[Instrument], reach: _Reach) -> Findable:
    _, whole, tables, _ = reach
    entries = db.execute(_ENTRIES, {"instruments": [one.id for one in instruments]}).all()
    of_version = {row.version_id: row.id for row in entries if row.version_id is not None}
    of_revision = {(row.revision_id, row.part): row.id for row in entries if row.revision_id is not None}
    chains = (*_working(db, whole), *_published(db, [one.id for one in instruments if one.id not in whole]))
    counting = list(db.scalars(_COUNTING, {"instruments": tables}))
    languages: dict[str, set[int]] = defaultdict(set)
    for row in entries:
        languages[row.language].add(row.id)

    def tabled(part: str) -> tuple[tuple[int, int], ...]:
        return tuple((one, of_revision[one, part]) for one in counting if (one, part) in of_revision)

    return Findable(
        reach,
        tuple(one.id for one in instruments),
        tuple(
            FindableChain(one, tuple(ids), tuple(map(of_version.get, ids)), is_standing)
            for one, ids, is_standing in chains
        ),
        tabled(SearchedPart.WORDING.value),
        tabled(SearchedPart.RATIONALE.value),
        {language: frozenset(ids) for language, ids in languages.items()},
        {row.id: row.digest for row in entries},
    )


def _working(db: Session, instruments: Collection[int]) -> Iterator[_Chain]:
    """Yield all versions of each clause in the order of the text."""
    rows = db.execute(_VERSIONS, {"instruments": instruments})
    for clause_id, chain in groupby(rows, key=itemgetter(0)):
        versions = [(version_id, is_deletion) for _, version_id, is_deletion in chain]
        newest, is_deletion = versions[-1]
        yield clause_id, [one for one, _ in versions], frozenset(() if is_deletion else (newest,))


def _published(db: Session, instruments: Collection[int]) -> Iterator[_Chain]:
    """Yield the versions of each clause that were published, in the order of the newest text that has it."""
    newest: dict[int, int] = {}
    chains: dict[int, list[int]] = defaultdict(list)
    standing: dict[int, int] = {}
    for instrument_id, ordinal, clause_id, version_id in db.execute(_PUBLISHED, {"instruments": instruments}):
        if version_id not in chains[clause_id]:
            chains[clause_id].insert(0, version_id)
        if ordinal == newest.setdefault(instrument_id, ordinal):
            standing[clause_id] = version_id
    for clause_id, chain in chains.items():
        yield clause_id, chain, frozenset({standing[clause_id]} if clause_id in standing else ())


_ASKED: BindParameter[Any] = bindparam("instruments", expanding=True)
#: Kinds and parts are compared as they are kept: of so many rows no enum is made.
_ENTRIES = select(
    SearchEntry.id,
    SearchEntry.version_id,
    SearchEntry.revision_id,
    type_coerce(SearchEntry.part, String).label("part"),
    SearchEntry.language,
    SearchEntry.digest,
).where(SearchEntry.instrument_id.in_(_ASKED))
_VERSIONS = (
    select(Clause.id, Version.id, Version.kind == VersionKind.DELETION)
    .join(Version, Version.clause_id == Clause.id)
    .join(Instrument, Instrument.id == Clause.instrument_id)
    .where(Clause.instrument_id.in_(_ASKED), Version.language == Instrument.language)
    .order_by(Clause.instrument_id, Clause.ordinal, Clause.id, Version.number)
)
_PUBLISHED = (
    select(Publication.instrument_id, Publication.ordinal, PublishedClause.clause_id, PublishedClause.version_id)
    .join(PublishedClause, PublishedClause.publication_id == Publication.id)
    .where(Publication.instrument_id.in_(_ASKED))
    .order_by(Publication.instrument_id, Publication.ordinal.desc(), PublishedClause.ordinal)
)
#: The revisions that count of what is or was on the table, by number.
_COUNTING = (
    select(func.max(Revision.id))
    .join(Amendment, Amendment.id == Revision.amendment_id)
    .where(Amendment.tabled_at.is_not(None), Amendment.instrument_id.in_(_ASKED))
    .group_by(Amendment.id)
    .order_by(Amendment.instrument_id, Amendment.number)
)
