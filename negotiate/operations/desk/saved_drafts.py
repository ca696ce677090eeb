"""What is chosen at the desk as it is saved: the draft on a base in a round, one edition after another."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import DeskDraft, Round, Version
from negotiate.policy import Actor
from negotiate.state.desk.desk_drafts import desk_draft_of


def saved_draft(db: Session, actor: Actor, round: Round, base: Version) -> DeskDraft:
    """Return the draft on a base in a round, begun now where nothing has been saved yet."""
    return desk_draft_of(db, base.clause, round, base) or _begun(db, actor, round, base)


def write_edition(actor: Actor, draft: DeskDraft, choices: Mapping[str, str]) -> None:
    """Save what is chosen in place of what was, as the next edition."""
    draft.choices, draft.edition = dict(choices), draft.edition + 1
    draft.saved_at, draft.saved_by_id = clock.now(), actor.person_id


def _begun(db: Session, actor: Actor, round: Round, base: Version) -> DeskDraft:
    draft = DeskDraft(
        clause=base.clause,
        round=round,
        base_version=base,
        edition=0,
        choices={},
        captions={},
        contested={},
        saved_at=clock.now(),
        saved_by_id=actor.person_id,
    )
    db.add(draft)
    db.flush()
    return draft
