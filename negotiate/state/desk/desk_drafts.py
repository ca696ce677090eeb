"""What is saved of a desk that is still at work: its choices, who made them, and who is there now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate import clock
from negotiate.models import Clause, DeskDraft, DeskPresence, DeskStep, Round, Version
from negotiate.policy import Actor
from negotiate.state.desk.fields import OWN, PLACE, Fields
from negotiate.text.merge.combined_choices import history

#: After so long without a sign of life somebody has left the desk.
AWAY = timedelta(seconds=15)


@dataclass(frozen=True)
class ContestedChoice:
    """One of the two choices of a contested place."""

    person: str
    choice: str


@dataclass(frozen=True)
class SavedDesk:
    """The saved draft as the desk shows it; edition 0 while nothing has been saved."""

    edition: int
    fields: Mapping[str, str]
    captions: Mapping[str, str]
    contested: Mapping[str, tuple[ContestedChoice, ...]]
    saved_at: datetime | None
    saved_by: str
    can_undo: bool
    can_redo: bool

    def contested_at(self, key: str) -> tuple[ContestedChoice, ...]:
        """Return what two people have chosen differently at a place, or written differently for it."""
        return self.contested.get(PLACE + key, ()) or self.contested.get(OWN + key, ())

    def gone(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Return in words the decisions on places that are not among `keys` any more."""
        there = {PLACE + key for key in keys}
        lost = [name for name in self.fields if name.startswith(PLACE) and name not in there]
        return tuple(self.captions.get(name, self.fields[name]) for name in lost)


NOTHING = SavedDesk(0, {}, {}, {}, None, "", False, False)


def desk_draft_of(db: Session, clause: Clause, round: Round, base: Version) -> DeskDraft | None:
    """Return the row of the draft on a base in a round, or None while nothing has been saved."""
    query = select(DeskDraft).where(
        DeskDraft.clause_id == clause.id, DeskDraft.round_id == round.id, DeskDraft.base_version_id == base.id
    )
    return db.scalar(query.options(selectinload(DeskDraft.saved_by)))


def saved_desk(db: Session, actor: Actor, draft: DeskDraft | None) -> SavedDesk:
    """Return a draft as the desk of this actor shows it; the caller has asked the policy."""
    if draft is None:
        return NOTHING
    mine = history(step.deed for step in steps_of(db, draft, actor))
    return SavedDesk(
        edition=draft.edition,
        fields=draft.choices,
        captions=draft.captions,
        contested={name: tuple(ContestedChoice(*side) for side in sides) for name, sides in draft.contested.items()},
        saved_at=draft.saved_at,
        saved_by=draft.saved_by.name if draft.saved_by else "",
        can_undo=bool(mine.undoable),
        can_redo=bool(mine.redoable),
    )


def steps_of(db: Session, draft: DeskDraft, actor: Actor) -> list[DeskStep]:
    """Return the steps of one person in their order."""
    query = select(DeskStep).where(DeskStep.draft_id == draft.id, DeskStep.made_by_id == actor.person_id)
    return list(db.scalars(query.order_by(DeskStep.edition)))


def steps_after(db: Session, draft: DeskDraft, edition: int) -> list[DeskStep]:
    """Return what everybody has changed since an edition, in order."""
    query = select(DeskStep).where(DeskStep.draft_id == draft.id, DeskStep.edition > edition)
    return list(db.scalars(query.options(selectinload(DeskStep.made_by)).order_by(DeskStep.edition)))


def changes_of(step: DeskStep) -> dict[str, tuple[str, str]]:
    """Return the changes of a step as values."""
    return {name: (before, after) for name, (before, after) in step.changes.items()}


def others_here(db: Session, actor: Actor, clause: Clause) -> tuple[str, ...]:
    """Return who else has the desk of a clause open now, in alphabetical order."""
    query = (
        select(DeskPresence)
        .where(DeskPresence.clause_id == clause.id, DeskPresence.seen_at > clock.now() - AWAY)
        .options(selectinload(DeskPresence.person))
    )
    return tuple(sorted(row.person.name for row in db.scalars(query) if row.person_id != actor.person_id))


def is_undoable(choices: Fields, changes: Mapping[str, tuple[str, str]]) -> bool:
    """Say whether a change can be taken back: nobody has chosen otherwise at the same places since."""
    return all(choices.get(name, "") == after for name, (_, after) in changes.items())
