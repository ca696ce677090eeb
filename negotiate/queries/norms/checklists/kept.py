"""The checklists of a house, with all their questions."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.library import LibraryChecklist
from negotiate.policy import Act, Actor, may, require
from negotiate.state.norms.checklists import checklists


@dataclass(frozen=True)
class KeptChecklists:
    """The checklists that can be asked of clauses, and whether the reader keeps them."""

    checklists: tuple[LibraryChecklist, ...]
    may_keep: bool


def kept_checklists(db: Session, actor: Actor) -> KeptChecklists:
    """Return the checklists of the program and of the house that are not retired."""
    require(actor, Act.SEE_HOUSE)
    standing = tuple(one for one in checklists(db) if not one.is_retired)
    return KeptChecklists(standing, may(actor, Act.KEEP_LIBRARY))


def checklist_form(actor: Actor) -> None:
    """Ask the law whether the actor may write a checklist."""
    require(actor, Act.KEEP_LIBRARY)
