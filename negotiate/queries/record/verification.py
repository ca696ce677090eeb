"""Verifying the record: every hash is computed again, and every row compared with what the journals say of it.

What differs is named by its row and its column. Nothing here trusts a hash that is stored.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Column, ColumnElement, Enum, String, select, type_coerce
from sqlalchemy.orm import Session, selectinload, undefer

from negotiate.models import (
    Amendment,
    Chain,
    ChecklistAnswer,
    ChecklistWidening,
    Clause,
    Comment,
    CommentMention,
    CommentWithdrawal,
    Delegation,
    Destination,
    FilledChecklist,
    Following,
    Footing,
    Instrument,
    Loophole,
    LoopholeTurn,
    LoopholeWidening,
    Package,
    PackagePart,
    ProposingOffice,
    Publication,
    PublishedClause,
    Reconciliation,
    RecordEntry,
    RecordHead,
    Revision,
    Scenario,
    ScenarioAnswer,
    ScenarioQuestion,
    Thread,
    ThreadTurn,
    Version,
    Widening,
)
from negotiate.models.base import Base
from negotiate.models.house.record import HOUSE
from negotiate.state.record.covered_rows import COVERED, UNCOVERED
from negotiate.state.record.held_values import Values, agree, columns_of, held, name_of
from negotiate.state.text.outlines import digest_of
from negotiate.state.withheld import everything
from negotiate.text.tokens import tokenize

#: What a delegation writes for itself before it is tabled, or opened to everybody.
WITH_DRAFTS = (
    Reconciliation,
    *(Amendment, Revision, Destination, Footing, Following, Package, PackagePart),
    *(Scenario, Widening, ScenarioQuestion, ScenarioAnswer),
    *(Loophole, LoopholeWidening, LoopholeTurn),
    *(FilledChecklist, ChecklistWidening, ChecklistAnswer),
    *(Thread, ThreadTurn, Comment, CommentMention, CommentWithdrawal),
)


@dataclass(frozen=True)
class BoundRow:
    """What the newest entry that tells of a row says of it; None where it was taken out."""

    values: Values | None
    place: str


@dataclass
class Journals:
    """What the journals come to: their faults, how many entries they have, and what they say of every row."""

    faults: list[str] = field(default_factory=list)
    entries: int = 0
    hashes: dict[tuple[str, int], str] = field(default_factory=dict)
    rows: dict[str, BoundRow] = field(default_factory=dict)


@dataclass(frozen=True)
class PublishedHead:
    """The head under which a publication bound all journals."""

    title: str
    hash: str


@dataclass(frozen=True)
class Verification:
    """What was found: a sentence for each fault, how much was looked at, and the heads of all publications."""

    faults: tuple[str, ...]
    entries: int
    rows: int
    heads: tuple[PublishedHead, ...]


def verify(db: Session) -> list[str]:
    """Return a sentence for everything that is not as it was recorded; an empty list means that all is whole."""
    return list(verification(db).faults)


def verification(db: Session) -> Verification:
    """Compute everything again, and say what was found: of rows and columns, and no word that they hold."""
    with everything(db):
        return _computed(db)


def _computed(db: Session) -> Verification:
    journals = read_journals(db)
    faults = [*journals.faults, *_name_faults(db)]
    for kind in COVERED:
        faults += row_faults(db, journals.rows, kind)
    faults += [*_version_faults(db), *_publication_faults(db), *_head_faults(db, journals)]
    query = select(Publication.title, RecordHead.hash).join(RecordHead.publication).order_by(RecordHead.id)
    heads = tuple(PublishedHead(title, head) for title, head in db.execute(query))
    return Verification(tuple(faults), journals.entries, len(journals.rows), heads)


def read_journals(db: Session) -> Journals:
    """Return all that the journals say, checked entry by entry."""
    journals, newest = Journals(), dict[str, datetime]()
    left = {name for facts in _takings_in(db) for name in facts["left"]}
    chains = {chain.id: chain for chain in db.scalars(select(Chain).order_by(Chain.name))}
    query = select(RecordEntry).join(Chain).options(undefer(RecordEntry.rows)).order_by(Chain.name, RecordEntry.number)
    for chain_id, entries in groupby(db.scalars(query), key=lambda entry: entry.chain_id):
        _read_journal(journals, newest, chains.pop(chain_id), entries)
    for chain in chains.values():
        _read_journal(journals, newest, chain, ())
    journals.rows = {name: said for name, said in journals.rows.items() if name not in left}
    return journals


def _read_journal(
    journals: Journals, newest: dict[str, datetime], chain: Chain, entries: Iterable[RecordEntry]
) -> None:
    number, previous = 0, ""
    for number, entry in enumerate(entries, start=1):
        place = f"{chain.name}, entry {entry.number}"
        if entry.number != number:
            journals.faults.append(f"{chain.name}: entry {number} is missing")
        if entry.previous_hash != previous or entry.hash != entry.digest:
            journals.faults.append(f"{chain.name}: entry {entry.number} does not match its hash")
        journals.hashes[chain.name, entry.number] = previous = entry.hash
        for name, values in (entry.rows or {}).items():
            if name not in newest or newest[name] <= entry.at:
                newest[name], journals.rows[name] = entry.at, BoundRow(values, place)
    if (chain.length, chain.hash) != (number, previous):
        journals.faults.append(f"{chain.name}: the journal ends before its last entry")
    journals.entries += number


def row_faults(db: Session, bound: Mapping[str, BoundRow], kind: type[Base]) -> Iterator[str]:
    """Yield what differs between the rows of a table and what the journals say of them."""
    columns, table, seen = columns_of(kind), kind.__table__, set[str]()
    untold: list[int] = []
    for row in db.execute(select(table.c.id, *map(_as_stored, columns)).order_by(table.c.id)).mappings():
        name = name_of(kind, row["id"])
        seen.add(name)
        said = bound.get(name)
        if said is None:
            untold.append(row["id"])
        elif said.values is None:
            yield f"{_row(name)}: this row was taken out ({said.place}), and stands there again"
        else:
            yield from _column_faults(name, said.values, {one.name: row[one.name] for one in columns}, said.place)
    private = _private(db, kind) if untold else frozenset()
    yield from (f"{_row(name_of(kind, one))}: no journal tells of this row" for one in untold if one not in private)
    for name, said in bound.items():
        if name.partition(":")[0] == kind.__tablename__ and name not in seen and said.values is not None:
            yield f"{_row(name)}: this row is gone; {said.place} tells of it"


def _as_stored(column: Column[Any]) -> ColumnElement[Any]:
    """Return a column as it is read here: a word that is none of those it may hold is found, and stops nothing."""
    return type_coerce(column, String()).label(column.name) if isinstance(column.type, Enum) else column


def _column_faults(name: str, said: Values, found: Values, place: str) -> Iterator[str]:
    for column, value in found.items():
        if column in said and not agree(said[column], value):
            yield f"{_row(name)}, column {column}: {held(value)!r} stands there, {place} says {said[column]!r}"


def _private(db: Session, kind: type[Base]) -> frozenset[int]:
    """Return the rows that the record should not tell of: a draft is its delegation's own."""
    if kind is Delegation:
        return frozenset(db.scalars(select(ProposingOffice.delegation_id)))  # those of older instruments: by no deed
    if kind not in WITH_DRAFTS:
        return frozenset()
    scenarios = select(Scenario).options(selectinload(Scenario.widenings))
    held_meanwhile = [
        *db.scalars(select(Revision)),
        *db.scalars(scenarios),
        *db.scalars(select(Thread)),
        *db.scalars(select(Comment)),
        *db.scalars(select(Loophole).options(selectinload(Loophole.widenings))),
    ]  # so that what refers to one of them asks no further
    private = frozenset(row.id for row in db.scalars(select(kind)) if not COVERED[kind].is_public(row))
    del held_meanwhile
    return private


def _row(name: str) -> str:
    return name.replace(":", " ").replace("_", " ")


def _name_faults(db: Session) -> Iterator[str]:
    """Yield journals of nothing, and a house, an instrument or a row of the house that has none."""
    instruments = list(db.scalars(select(Instrument.code)))
    known = {HOUSE, *(f"instrument:{code}" for code in instruments)}
    own = {*(f"delegation:{code}" for code in db.scalars(select(Delegation.code)))}
    possible = known | own | {f"secretariat:{code}" for code in instruments}
    names = set(db.scalars(select(Chain.name)))
    yield from (f"{name}: this is the journal of nothing" for name in sorted(names - possible))
    yield from (f"{name}: the journal is gone" for name in sorted(known - names - {HOUSE}))


def _version_faults(db: Session) -> Iterator[str]:
    """Yield versions whose hash is not that of their words, or whose words are not all somebody's."""
    for version in db.scalars(select(Version).order_by(Version.id)):
        if version.hash != version.wording.hash:
            yield f"version {version.id}, column hash: it is not the hash of the heading and the body"
        if sum(length for length, _ in version.runs) != len(tokenize(version.wording.text)):
            yield f"version {version.id}, column runs: they do not say who brought in every word"


def _publication_faults(db: Session) -> Iterator[str]:
    """Yield publications whose hash is not that of the texts that they list."""
    listed = (
        select(PublishedClause.publication_id, Clause.code, PublishedClause.depth, Version.label, Version.hash)
        .join(Clause, Clause.id == PublishedClause.clause_id)
        .join(Version, Version.id == PublishedClause.version_id)
        .order_by(PublishedClause.publication_id, PublishedClause.ordinal)
    )
    entries: dict[int, list[tuple[str, int, str, str]]] = defaultdict(list)
    for publication_id, code, depth, label, wording in db.execute(listed):
        entries[publication_id].append((code, depth, label, wording))
    for publication in db.scalars(select(Publication).order_by(Publication.id)):
        if publication.hash != digest_of(entries[publication.id]):
            yield f"publication {publication.id}, column hash: it is not the hash of the clauses that it lists"


def _head_faults(db: Session, journals: Journals) -> Iterator[str]:
    """Yield heads that do not follow from what they bind, and journals that a head bound otherwise."""
    earlier, elsewhere = {""}, _heads_of_elsewhere(db)
    for head in db.scalars(select(RecordHead).order_by(RecordHead.id)):
        is_of_here = head.hash not in elsewhere
        if head.hash != head.recomputed or (is_of_here and head.previous_hash not in earlier):
            yield f"record head {head.id}: it does not follow from what it binds"
        earlier.add(head.hash)
        for name, length, last in (head.own, *(head.others if is_of_here else ())):
            if length and journals.hashes.get((name, length)) != last:
                yield f"{name}: entry {length} is not the one that record head {head.id} binds"


def _heads_of_elsewhere(db: Session) -> frozenset[str]:
    """Return the heads that came with an instrument from another house, whose other journals are not here."""
    return frozenset(head for facts in _takings_in(db) for head in facts["heads"])


def _takings_in(db: Session) -> Iterable[dict[str, Any]]:
    """Return what the house has noted of each instrument that it took in: what of its record is elsewhere."""
    return db.scalars(
        select(RecordEntry.facts).join(Chain).where(Chain.name == HOUSE, RecordEntry.act == "took in")
    ).all()


def uncovered() -> Mapping[str, str]:
    """Return every table and column of which the record holds nothing, with the reason."""
    columns = {
        f"{kind.__tablename__}.{column}": reason
        for kind, covered in COVERED.items()
        for column, reason in covered.without.items()
    }
    return {**UNCOVERED, **columns}
