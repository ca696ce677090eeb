"""A round's amendments as plain columns, in a number of statements that does not grow with the round."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Select, Subquery, case, func, select
from sqlalchemy.orm import Session, aliased

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Carriage,
    Clause,
    Delegation,
    DeskDraft,
    Fate,
    FateKind,
    Following,
    Revision,
    Round,
    TakeBack,
    Takeover,
    Version,
    VersionKind,
    Withdrawal,
    unpacked,
)
from negotiate.state.amendments.awaiting_decision import is_waiting
from negotiate.state.amendments.merge_names import author_named, sealed
from negotiate.state.amendments.standing_edits import that_count
from negotiate.state.desk.desk import MERGES, WholeDecision, merge_key
from negotiate.state.desk.fields import WHOLE
from negotiate.state.text.versions import newest_numbers
from negotiate.text.edits import Edit
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class RoundAmendment:
    """A tabled amendment of the round; `fate` is what this round made of it, None while it waits."""

    code: str
    number: int
    kind: AmendmentKind
    clause_id: int
    delegation_id: int
    delegation_code: str
    delegation: str
    revision_id: int
    revision_code: str
    #: The amendment that it amends; None and empty where it stands by itself.
    parent_number: int | None
    parent_code: str
    fate: FateKind | None


@dataclass(frozen=True)
class StandingClause:
    """A clause as it stands; rows come in the order of the text."""

    id: int
    code: str
    label: str
    heading: str
    version_id: int
    version_code: str


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
    return [StandingClause(*row) for row in db.execute(query)]


def round_amendments(db: Session, round: Round, clause: Clause | None = None) -> list[RoundAmendment]:
    """Return the amendments that wait in this round or have met a fate in it, by the order of tabling."""
    fates = _fates(db, round)
    query = _asked_for(round)
    if clause is not None:
        query = query.where(Amendment.clause_id == clause.id)
    rows = []
    for key, withdrawal, *columns in db.execute(query):
        here = [kind for round_id, kind in fates[key] if round_id == round.id]
        latest = fates[key][-1] if fates[key] else None
        waits = is_waiting(round, latest, is_withdrawn=withdrawal is not None)
        if waits or here:
            fate = None if waits else here[-1] if here else None
            rows.append(RoundAmendment(*(*columns, fate)))
    return rows


def _asked_for(round: Round) -> Select[*tuple[Any, ...]]:
    """Return the query for every tabled amendment, with its id and that of its withdrawal before the columns."""
    latest = _latest_revisions(round)
    parent = aliased(Amendment)
    return (
        select(
            Amendment.id,
            Withdrawal.id,
            Amendment.code,
            Amendment.number,
            Amendment.kind,
            Amendment.clause_id,
            Amendment.delegation_id,
            Delegation.code,
            Delegation.name,
            Revision.id,
            Revision.code,
            parent.number,
            func.coalesce(parent.code, ""),
        )
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .join(latest, latest.c.amendment_id == Amendment.id)
        .join(Revision, (Revision.amendment_id == Amendment.id) & (Revision.number == latest.c.number))
        .outerjoin(Withdrawal, Withdrawal.amendment_id == Amendment.id)
        .outerjoin(Takeover, Takeover.amendment_id == Amendment.id)
        .outerjoin(parent, (parent.id == Amendment.amends_id) & Takeover.id.is_(None))
        .where(Amendment.instrument_id == round.instrument_id, Amendment.tabled_at.is_not(None))
        .order_by(Amendment.number)
    )


def _fates(db: Session, round: Round) -> Mapping[int, list[tuple[int, FateKind]]]:
    """Return the fates that count, by amendment: the round and the kind of each, in order."""
    query = (
        select(Fate.amendment_id, Fate.round_id, Fate.kind)
        .join(Amendment, Amendment.id == Fate.amendment_id)
        .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
        .where(Amendment.instrument_id == round.instrument_id, TakeBack.id.is_(None))
        .order_by(Fate.id)
    )
    found: dict[int, list[tuple[int, FateKind]]] = defaultdict(list)
    for amendment_id, round_id, kind in db.execute(query):
        found[amendment_id].append((round_id, kind))
    return found


def _latest_revisions(round: Round) -> Subquery:
    return (
        select(Revision.amendment_id, func.max(Revision.number).label("number"))
        .join(Amendment, Amendment.id == Revision.amendment_id)
        .where(Amendment.instrument_id == round.instrument_id)
        .group_by(Revision.amendment_id)
        .subquery()
    )


def saved_fields(db: Session, round: Round) -> dict[int, Mapping[str, str]]:
    """Return what is saved on the desks of a round, by the version that each desk is on."""
    query = select(DeskDraft.base_version_id, DeskDraft.choices).where(DeskDraft.round_id == round.id)
    return dict(db.execute(query).all())


@dataclass(frozen=True)
class RoundWordings:
    """The texts and edits of a whole round, read when the first clause needs them."""

    db: Session
    round: Round

    @cached_property
    def texts(self) -> dict[int, str]:
        """Return the newest wording of every clause, by the id of its version."""
        newest = newest_numbers(self.round.instrument)
        query = (
            select(Version.id, Version.heading, Version.body)
            .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
            .where(Version.language == self.round.instrument.language)
        )
        return {key: Wording(heading, body).text for key, heading, body in self.db.execute(query)}

    @cached_property
    def edits(self) -> dict[tuple[int, int], tuple[Edit, ...]]:
        """Return edits by revision and version: those of revisions on their base, and those carried over.

        Where an amendment followed the one that it amends, its latest edits on a version count.
        """
        revisions = self._of_tabled(select(Revision.id, Revision.base_version_id, Revision.edits))
        carried = self._of_tabled(
            select(Carriage.revision_id, Carriage.version_id, Carriage.edits).join(
                Revision, Revision.id == Carriage.revision_id
            )
        )
        followed = self._of_tabled(
            select(Following.revision_id, Following.version_id, Following.edits).join(
                Revision, Revision.id == Following.revision_id
            )
        ).order_by(Following.id)
        stored = that_count(own=self._laid(revisions), carried=self._laid(carried), followed=self._laid(followed))
        return {place: unpacked(edits) for place, edits in stored.items()}

    def _laid(self, query: Select[int, Any, list[Any]]) -> Iterator[tuple[tuple[int, int], list[Any]]]:
        return (((revision, version), edits) for revision, version, edits in self.db.execute(query))

    def _of_tabled(self, query: Select[int, Any, list[Any]]) -> Select[int, Any, list[Any]]:
        return query.join(Amendment, Amendment.id == Revision.amendment_id).where(
            Amendment.instrument_id == self.round.instrument_id, Amendment.tabled_at.is_not(None)
        )


def clause_merge(
    clause: StandingClause, rows: Sequence[RoundAmendment], fields: Mapping[str, str], wordings: RoundWordings
) -> Merge:
    """Return the waiting changes of a clause laid beside each other, without those left for later; remembered."""
    known = {row.code: row.revision_code for row in rows}
    rivals = [row for row in rows if row.fate is None and row.kind is AmendmentKind.MODIFY and not _waits(row, fields)]
    seals = (
        (author_named(row.number), sealed(row.revision_code, known.get(row.parent_code, row.parent_code)))
        for row in rivals
    )
    key = merge_key(clause.version_code, seals)

    def laid_out() -> Merge:
        edits = {
            author_named(row.number): wordings.edits.get((row.revision_id, clause.version_id), ()) for row in rivals
        }
        return merge(wordings.texts[clause.version_id], edits)

    return MERGES.get(key, laid_out)


def _waits(row: RoundAmendment, fields: Mapping[str, str]) -> bool:
    """Say whether an amendment, or the one that it amends, is left for a later round."""
    return WholeDecision.DEFER.value in (fields.get(WHOLE + row.code), fields.get(WHOLE + row.parent_code))


def amended_by_name(rows: Iterable[RoundAmendment]) -> dict[str, str]:
    """Return who amends whose amendment, by their names in a merge."""
    return {author_named(row.number): author_named(row.parent_number) for row in rows if row.parent_number is not None}
