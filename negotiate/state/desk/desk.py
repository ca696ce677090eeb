"""The desk of one clause: its base, every amendment that awaits a decision, and where they meet.

Built the same way for the page that shows it and for the operation that publishes it, so that what is decided is
what was seen.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Clause,
    Revision,
    Round,
    TakeBack,
    Version,
)
from negotiate.models import MergeAct as MergeRow
from negotiate.state.amendments.awaiting_decision import undecided
from negotiate.state.amendments.merge_names import author_named
from negotiate.state.amendments.standing_edits import Placed, place
from negotiate.state.remembered import Remembered
from negotiate.text.deciding.decisions import Decision, parse_decision
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.regions import Region


class WholeDecision(Enum):
    """What is decided about an amendment as a whole: to insert or delete a clause, or one left for later."""

    ADOPT = "adopt"
    BRACKET = "bracket"
    DECLINE = "decline"
    DEFER = "defer"


@dataclass(frozen=True)
class Choices:
    """What the secretariat has chosen on a desk, as it comes out of the form.

    `base` is the code of the version that the form was made from and `shown` the amendments that were on it;
    `regions` holds a written decision by the key of its region, `wholes` and `reasons` go by amendment code;
    `rest` is the reason of every declined amendment without one of its own; `words` keeps own words by region,
    also while another decision stands.
    """

    base: str = ""
    shown: frozenset[str] = frozenset()
    regions: Mapping[str, str] = field(default_factory=dict)
    wholes: Mapping[str, WholeDecision] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    def whole_of(self, code: str, parent: str = "") -> WholeDecision | None:
        """Return what is chosen for an amendment as a whole; it waits where the one that it amends (`parent`) waits."""
        waits = bool(parent) and self.wholes.get(parent) is WholeDecision.DEFER
        return WholeDecision.DEFER if waits else self.wholes.get(code)

    def defers(self, amendment: Amendment) -> bool:
        """Say whether an amendment is left for a later round."""
        return self.whole_of(amendment.code, parent_code(amendment)) is WholeDecision.DEFER


@dataclass(frozen=True)
class Desk:
    """All that is to be decided on one clause in one round; `begun` as in `begun_on`."""

    clause: Clause
    base: Version
    rivals: tuple[Placed, ...]
    deletions: tuple[Amendment, ...]
    insertions: tuple[Amendment, ...]
    moves: tuple[Amendment, ...]
    left_out: tuple[Placed, ...]
    begun: frozenset[str] = frozenset()

    @cached_property
    def merge(self) -> Merge:
        """Return the rivals laid beside each other."""
        revisions = ((placed.author, placed.seal) for placed in self.rivals)
        edits = {placed.author: placed.edits for placed in self.rivals}
        key = merge_key(self.base.code, revisions)
        return MERGES.get(key, lambda: merge(self.base.wording.text, edits))

    @property
    def amends(self) -> dict[str, str]:
        """Return who amends whose amendment, by their names in the merge."""
        return {
            placed.author: author_named(placed.amendment.parent.number or 0)
            for placed in self.rivals
            if placed.amendment.parent is not None
        }

    @property
    def amendments(self) -> tuple[Amendment, ...]:
        """Return every amendment on the desk, in the order of tabling."""
        rows = [placed.amendment for placed in (*self.rivals, *self.left_out)]
        return tuple(sorted((*rows, *self.wholes), key=lambda row: row.number or 0))

    @property
    def wholes(self) -> tuple[Amendment, ...]:
        """Return what is asked of the clause as a whole: to delete it, to put one behind it, to move it."""
        return (*self.deletions, *self.insertions, *self.moves)

    def decisions(self, choices: Choices) -> dict[int, Decision]:
        """Return the decisions taken so far, by the index of their region; raise ValueError for an unreadable one."""
        return decisions_taken(self.merge, choices)


def decisions_taken(merge: Merge, choices: Choices) -> dict[int, Decision]:
    """Return the decisions taken so far, by the index of their region; raise ValueError for an unreadable one."""
    written = ((region.index, choices.regions.get(region_key(region), "")) for region in merge.regions)
    return {index: parse_decision(decision) for index, decision in written if decision}


def parent_code(amendment: Amendment) -> str:
    """Return the code of the amendment that one amends; empty where it stands by itself."""
    parent = amendment.parent
    return parent.code if parent is not None else ""


#: Merges by the code of the base and those of the revisions, all of which never change.
MERGES: Remembered[Merge] = Remembered(512)


def merge_key(base: str, revisions: Iterable[tuple[str, str]]) -> tuple[object, ...]:
    """Return what a merge is remembered by: the code of the base, and each author with the code of the revision."""
    return (base, *revisions)


def desk_of(db: Session, clause: Clause, base: Version, round: Round, choices: Choices) -> Desk:
    """Return the desk of a clause in its open round, without what the choices leave for later."""
    desk = _desk(clause, base, undecided(db, round, clause), choices)
    return replace(desk, begun=partly_adopted_on(db, clause))


def desk_again(clause: Clause, base: Version, amendments: Iterable[Amendment], choices: Choices) -> Desk:
    """Return the desk as it was when a form was made, though the clause has moved on since."""
    return _desk(clause, base, amendments, choices)


def _desk(clause: Clause, base: Version, amendments: Iterable[Amendment], choices: Choices) -> Desk:
    by_kind: dict[AmendmentKind, list[Amendment]] = {kind: [] for kind in AmendmentKind}
    for amendment in amendments:
        by_kind[amendment.kind].append(amendment)
    placed = [place(amendment, base) for amendment in by_kind[AmendmentKind.MODIFY]]
    return Desk(
        clause=clause,
        base=base,
        rivals=tuple(row for row in placed if not choices.defers(row.amendment)),
        deletions=tuple(by_kind[AmendmentKind.DELETE]),
        insertions=tuple(by_kind[AmendmentKind.INSERT]),
        moves=tuple(by_kind[AmendmentKind.MOVE]),
        left_out=tuple(row for row in placed if choices.defers(row.amendment)),
    )


def partly_adopted_on(db: Session, clause: Clause) -> frozenset[str]:
    """Return of whose amendments a merge that still stands has adopted a part, by their names in a merge."""
    newer = aliased(Revision)
    query = (
        select(Amendment.number)
        .join(Revision, Revision.amendment_id == Amendment.id)
        .join(Carriage, Carriage.revision_id == Revision.id)
        .outerjoin(MergeRow, MergeRow.version_id == Carriage.version_id)
        .outerjoin(TakeBack, TakeBack.merge_id == MergeRow.id)
        .outerjoin(newer, (newer.amendment_id == Amendment.id) & (newer.number > Revision.number))
        .where(
            Amendment.clause_id == clause.id,
            Carriage.result == CarriageResult.PARTLY,
            TakeBack.id.is_(None),
            newer.id.is_(None),
        )
    )
    return frozenset(author_named(number) for number in db.scalars(query) if number is not None)


def region_key(region: Region) -> str:
    """Return a short name of a region that stays the same as long as its words and readings do."""
    facts = [str(region.start), str(region.end), *(reading.text for reading in region.readings)]
    return hashlib.sha256("\x1f".join(facts).encode("utf-8")).hexdigest()[:12]
