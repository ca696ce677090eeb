"""The desk of one clause: its text, every amendment that awaits a decision, where they meet, and what is chosen so far.

One value for the page that shows it, for the parts of that page which follow every choice, for the queue of the round,
for the screen of the room, and for the deed that publishes it: what is decided is what was seen.
"""

import hashlib
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from negotiate.errors import Invalid
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Clause,
    MergeAct,
    Revision,
    Round,
    TakeBack,
    Version,
)
from negotiate.state.amendments.merge_names import author_named
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.desk.round_amendments import RoundAmendment, StandingClause, named_amendments, round_amendments
from negotiate.state.desk.unpaired_signs import UnpairedSign, unpaired_signs
from negotiate.state.remembered import Remembered
from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Adopt, Decision, Decline, parse_decision
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.deciding.sub_amendments import family_outcomes
from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.regions import Region

#: Merges by the code of the base and the seals of the amendments, all of which never change.
MERGES: Remembered[Merge] = Remembered(1024)


@dataclass(frozen=True)
class Desk:
    """All that is to be decided on one clause in one round, and what has been chosen of it.

    `waiting` are the amendments that await a decision, in the order of tabling; `partly_adopted` those, by their names
    in a merge, of which an earlier merge has adopted a part.
    """

    clause: StandingClause
    waiting: tuple[RoundAmendment, ...]
    choices: Choices
    wordings: StandingWordings
    partly_adopted: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """Return the text of the clause, on which all edits are."""
        return self.wordings.text(self.clause.version_id)

    @property
    def rivals(self) -> tuple[RoundAmendment, ...]:
        """Return the amendments to the words of the clause that are laid beside each other."""
        return tuple(row for row in self._changes if not self.defers(row))

    @property
    def left_out(self) -> tuple[RoundAmendment, ...]:
        """Return the amendments to the words of the clause that are left for a later round."""
        return tuple(row for row in self._changes if self.defers(row))

    @property
    def wholes(self) -> tuple[RoundAmendment, ...]:
        """Return what is asked of the clause as a whole: to delete it, to put one behind it, to move it."""
        kinds = (AmendmentKind.DELETE, AmendmentKind.INSERT, AmendmentKind.MOVE)
        return tuple(row for kind in kinds for row in self.of_kind(kind))

    @property
    def _changes(self) -> tuple[RoundAmendment, ...]:
        return self.of_kind(AmendmentKind.MODIFY)

    def of_kind(self, kind: AmendmentKind) -> tuple[RoundAmendment, ...]:
        """Return the waiting amendments of one kind."""
        return tuple(row for row in self.waiting if row.kind is kind)

    def chosen(self, kind: AmendmentKind, whole: WholeDecision) -> tuple[RoundAmendment, ...]:
        """Return the waiting amendments of a kind about which, as a whole, this is decided."""
        return tuple(row for row in self.of_kind(kind) if self.choices.wholes.get(row.code) is whole)

    @property
    def is_deleted(self) -> bool:
        """Say whether a proposal to delete the clause is being adopted."""
        return bool(self.chosen(AmendmentKind.DELETE, WholeDecision.ADOPT))

    def defers(self, row: RoundAmendment) -> bool:
        """Say whether an amendment is left for a later round."""
        return self.choices.defers(row.code, row.parent_code)

    def is_displaced(self, row: RoundAmendment) -> bool:
        """Say whether some words of a change to the clause found no place in its text."""
        return self.wordings.edits(row.revision_id, self.clause.version_id).is_displaced

    @cached_property
    def merge(self) -> Merge:
        """Return the rivals laid beside each other."""
        return MERGES.get(self.seal, lambda: merge(self.text, {row.author: self.edits_of(row) for row in self.rivals}))

    @cached_property
    def seal(self) -> Hashable:
        """Return what the rivals, laid beside each other, follow from: the version, and the wording of each."""
        return self.clause.version_code, *((row.author, row.seal) for row in self.rivals)

    def edits_of(self, row: RoundAmendment) -> tuple[Edit, ...]:
        """Return the edits of an amendment on the text of the clause."""
        return self.wordings.edits(row.revision_id, self.clause.version_id).edits

    @property
    def amends(self) -> dict[str, str]:
        """Return who amends whose amendment, by their names in the merge."""
        return {row.author: author_named(row.parent_number) for row in self.rivals if row.parent_number is not None}

    @cached_property
    def decisions(self) -> dict[int, Decision]:
        """Return the decisions taken so far, by the index of their region; raise Invalid for an unreadable one.

        A decision for readings that its place does not have decides nothing.
        """
        written = ((region, self.choices.regions.get(region_key(region), "")) for region in self.merge.regions)
        try:
            read = [(region, parse_decision(decision)) for region, decision in written if decision]
        except ValueError as trouble:
            raise Invalid(str(trouble)) from trouble
        return {region.index: decision for region, decision in read if _is_of(region, decision)}

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return what the decisions taken make of the text; an undecided place stays as it is.

        Raise Invalid for a decision that its place does not allow.
        """
        filled: dict[int, Decision] = {region.index: Decline() for region in self.merge.regions}
        try:
            return decide(self.merge, {**filled, **self.decisions}, secretariat="secretariat").edits
        except ValueError as trouble:
            raise Invalid(str(trouble)) from trouble

    @cached_property
    def unpaired(self) -> tuple[UnpairedSign, ...]:
        """Return the signs that the decisions taken leave without a partner though the text was balanced."""
        return unpaired_signs(self.text, apply(self.text, self.edits))

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """Return what became of each rival all of whose places are decided, by its code."""
        found = family_outcomes(self.merge, self.decisions, self.amends, self.partly_adopted)
        return {row.code: found[row.author] for row in self.rivals if row.author in found}

    def shape(self, contested: Iterable[str]) -> str:
        """Return a short name of what is on the desk, which changes when an amendment comes, goes or is put anew.

        It also changes with what is left for later, and with what two people have chosen differently.
        """
        rows = sorted(f"{row.revision_code} {self.defers(row)}" for row in self.waiting)
        return _short_hash(" ".join((self.clause.version_code, *rows, *sorted(contested))))


def desk_of(db: Session, clause: Clause, base: Version, round: Round, choices: Choices) -> Desk:
    """Return the desk of a clause in its open round."""
    return Desk(
        clause=StandingClause.of(clause, base),
        waiting=tuple(row for row in round_amendments(db, round, [clause.id]) if row.fate is None),
        choices=choices,
        wordings=StandingWordings(db, round.instrument, [clause.id], {base.id: base.wording.text}),
        partly_adopted=partly_adopted_on(db, clause),
    )


def desk_as_shown(db: Session, clause: Clause, base: Version, round: Round, choices: Choices) -> Desk:
    """Return the desk as it was when a form was made, though the clause has moved on since."""
    wordings = StandingWordings(db, round.instrument, [clause.id], {base.id: base.wording.text})
    return Desk(StandingClause.of(clause, base), tuple(named_amendments(db, choices.shown)), choices, wordings)


def partly_adopted_on(db: Session, clause: Clause) -> frozenset[str]:
    """Return of whose amendments a merge that still stands has adopted a part, by their names in a merge."""
    newer = aliased(Revision)
    query = (
        select(Amendment.number)
        .join(Revision, Revision.amendment_id == Amendment.id)
        .join(Carriage, Carriage.revision_id == Revision.id)
        .outerjoin(MergeAct, MergeAct.version_id == Carriage.version_id)
        .outerjoin(TakeBack, TakeBack.merge_id == MergeAct.id)
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
    facts += [f"{place.start}–{place.end}" for place in region.places[1:]]
    facts += [f"{move.start}–{move.end} → {move.point}" for move in region.moves]
    return _short_hash("\x1f".join(facts))


def _is_of(region: Region, decision: Decision) -> bool:
    return not isinstance(decision, Adopt) or all(number < len(region.readings) for number in decision.readings)


def _short_hash(facts: str) -> str:
    return hashlib.sha256(facts.encode("utf-8")).hexdigest()[:12]
