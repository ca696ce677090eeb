"""A round's amendments as plain columns, in a number of statements that does not grow with the round."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Delegation,
    DeskDraft,
    Fate,
    FateKind,
    Revision,
    Round,
    TakeBack,
    Takeover,
    Version,
    VersionKind,
    Withdrawal,
)
from negotiate.state.amendments.awaiting_decision import is_waiting
from negotiate.state.amendments.columns import PROPOSER
from negotiate.state.amendments.merge_names import author_named, sealed
from negotiate.state.text.versions import newest_numbers


class RoundAmendment(NamedTuple):
    """A tabled amendment of the round; `fate` is what this round made of it, None while it waits."""

    fate: FateKind | None
    id: int
    code: str
    number: int
    kind: AmendmentKind
    clause_id: int
    delegation_id: int
    delegation_code: str
    delegation: str
    revision_id: int
    revision_code: str
    #: The amendment that it amends, with the code of its newest revision; None and empty where it stands by itself.
    parent_number: int | None
    parent_code: str
    parent_revision_code: str

    @property
    def author(self) -> str:
        """Return its name in a merge: the number, so that words go to whoever tabled them first."""
        return author_named(self.number)

    @property
    def seal(self) -> str:
        """Return what changes with its edits: its revision, and that of the amendment that it amends."""
        return sealed(self.revision_code, self.parent_revision_code)


class StandingClause(NamedTuple):
    """A clause as it stands; rows come in the order of the text."""

    id: int
    code: str
    label: str
    heading: str
    version_id: int
    version_code: str

    @classmethod
    def of(cls, clause: Clause, version: Version) -> "StandingClause":
        """Return a clause in one of its versions."""
        return cls(clause.id, clause.code, version.label, version.heading, version.id, version.code)


def standing_clauses(db: Session, round: Round) -> list[StandingClause]:
    """Return every clause with its newest version, without their texts.

    Deleted ones are included, with "deleted" for a heading: another clause may have their label by now.
    """
    newest = newest_numbers(round.instrument)
    heading = case((Version.kind == VersionKind.DELETION, "deleted"), else_=Version.heading)
    query = (
        select(Clause.id, Clause.code, Version.label, heading, Version.id, Version.code)
        .join(Version, Version.clause_id == Clause.id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Version.language == round.instrument.language)
        .order_by(Clause.ordinal)
    )
    return list(map(StandingClause._make, db.execute(query)))


def round_amendments(db: Session, round: Round, clauses: Collection[int] | None = None) -> list[RoundAmendment]:
    """Return the amendments that wait in this round or have met a fate in it, by the order of tabling.

    Of some clauses alone where they are named by their ids.
    """
    here = Amendment.instrument_id == round.instrument_id
    place = here if clauses is None else and_(here, Amendment.clause_id.in_(clauses))
    fates = _fates(db, place)
    rows = []
    for withdrawal, *columns in db.execute(_tabled(place)):
        given = fates[columns[0]]
        waits = is_waiting(round, given[-1] if given else None, is_withdrawn=withdrawal is not None)
        met = [kind for round_id, kind in given if round_id == round.id]
        if waits or met:
            rows.append(RoundAmendment(None if waits else met[-1], *columns))
    return rows


def named_amendments(db: Session, codes: Collection[str]) -> list[RoundAmendment]:
    """Return tabled amendments by their codes, by the order of tabling, whatever has become of them since."""
    query = _tabled(Amendment.code.in_(codes))
    return [RoundAmendment(None, *columns) for _, *columns in (db.execute(query) if codes else ())]


def saved_fields(db: Session, round: Round) -> dict[int, Mapping[str, str]]:
    """Return what is saved on the desks of a round, by the version that each desk is on."""
    query = select(DeskDraft.base_version_id, DeskDraft.choices).where(DeskDraft.round_id == round.id)
    return dict(db.execute(query).all())


def _tabled(place: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return the query for tabled amendments in their newest revisions, with the id of their withdrawal first."""
    parent, parents = aliased(Amendment), aliased(Revision)
    newer, newer_of_parent = aliased(Revision), aliased(Revision)
    return (
        select(
            Withdrawal.id,
            Amendment.id,
            Amendment.code,
            Amendment.number,
            Amendment.kind,
            Amendment.clause_id,
            Amendment.delegation_id,
            Delegation.code,
            PROPOSER,
            Revision.id,
            Revision.code,
            parent.number,
            func.coalesce(parent.code, ""),
            func.coalesce(parents.code, ""),
        )
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .join(Revision, Revision.amendment_id == Amendment.id)
        .outerjoin(newer, (newer.amendment_id == Amendment.id) & (newer.number > Revision.number))
        .outerjoin(Withdrawal, Withdrawal.amendment_id == Amendment.id)
        .outerjoin(Takeover, Takeover.amendment_id == Amendment.id)
        .outerjoin(parent, (parent.id == Amendment.amends_id) & Takeover.id.is_(None))
        .outerjoin(parents, parents.amendment_id == parent.id)
        .outerjoin(
            newer_of_parent, (newer_of_parent.amendment_id == parent.id) & (newer_of_parent.number > parents.number)
        )
        .where(place, Amendment.tabled_at.is_not(None), newer.id.is_(None), newer_of_parent.id.is_(None))
        .order_by(Amendment.number)
    )


def _fates(db: Session, place: ColumnElement[bool]) -> Mapping[int, list[tuple[int, FateKind]]]:
    """Return the fates that count, by amendment: the round and the kind of each, in order."""
    query = (
        select(Fate.amendment_id, Fate.round_id, Fate.kind)
        .join(Amendment, Amendment.id == Fate.amendment_id)
        .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
        .where(place, TakeBack.id.is_(None))
        .order_by(Fate.id)
    )
    found: dict[int, list[tuple[int, FateKind]]] = defaultdict(list)
    for amendment_id, round_id, kind in db.execute(query):
        found[amendment_id].append((round_id, kind))
    return found
