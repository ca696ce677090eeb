"""Putting a clause of a parent into a variant that does not have it: behind what stands before it in the parent."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Clause, Instrument, Version, VersionKind
from negotiate.operations.text.arranging.placement import arranged
from negotiate.operations.text.versions import NewVersion, write_version
from negotiate.policy import Actor
from negotiate.state.text.versions import standing_versions
from negotiate.state.variants.followed_clauses import FollowedClause
from negotiate.text.marks.labels import label_after
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class AddedClause:
    """A clause of a parent that comes in, in these words, behind a clause of the variant by its id; None: first."""

    followed: FollowedClause
    behind: int | None
    wording: Wording

    @classmethod
    def of(cls, clauses: Sequence[FollowedClause], followed: FollowedClause, wording: Wording) -> "AddedClause":
        """Return a clause with its place; `clauses` are those of the parent in their order."""
        before = clauses[: clauses.index(followed)]
        behind = next((one.own[0].id for one in reversed(before) if one.own), None)
        return cls(followed, behind, wording)


def add_clause(db: Session, actor: Actor, instrument: Instrument, added: AddedClause) -> Version:
    """Put a new clause into a variant; it keeps the label of the parent where that is free."""
    standing, new = standing_versions(db, instrument), added.followed
    place = next((at for at, (clause, _) in enumerate(standing, start=1) if clause.id == added.behind), 0)
    clause = Clause(
        instrument=instrument,
        kind=new.clause.kind,
        ordinal=0,
        depth=new.clause.depth,
        level=new.clause.level,
        created_at=clock.now(),
    )
    db.add(clause)
    db.flush()
    order = [one for one, _ in standing]
    arranged(db, [*order[:place], clause, *order[place:]])
    taken, label = [version.label for _, version in standing], new.shown.label
    if label and label in taken:
        label = label_after(label, taken)
    return write_version(db, actor, clause, NewVersion(VersionKind.INSERTION, label, new.shown.joint, added.wording))
