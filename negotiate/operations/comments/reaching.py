"""To whom words can be said: to a group that one's delegation belongs to, and to everyone where everyone reads them."""

from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Audience, Delegation, Group, Instrument, ThreadReach, Version
from negotiate.policy import Actor
from negotiate.state.comments.heard import groups_of
from negotiate.state.text.publications import is_published


class Addressed(Protocol):
    """What is said to somebody: how far it reaches, and the code of the group, if it is one."""

    @property
    def reach(self) -> ThreadReach:
        """Return how far it reaches."""

    @property
    def group(self) -> str:
        """Return the code of a group."""


def group_reached(
    db: Session, actor: Actor, instrument: Instrument, delegation: Delegation | None, said: Addressed
) -> Group | None:
    """Return the group that a member speaks to, None where it speaks to others; raise Invalid where it is not in it."""
    if said.reach is not ThreadReach.GROUP:
        return None
    own = actor.negotiates_for(instrument.id) & {delegation.id if delegation else 0}
    group = db.scalar(select(Group).where(Group.code == said.group, Group.id.in_(groups_of(own, instrument.id))))
    if group is None:
        raise Invalid("Choose one of the groups that your delegation belongs to.", "reach")
    return group


def check_everyone_reads(db: Session, version: Version) -> None:
    """Raise Invalid where not everyone reads a version, so that nothing is said of it to everyone."""
    if version.clause.instrument.audience is not Audience.PUBLIC or not is_published(db, version):
        raise Invalid("Everyone reads published texts alone, and these words are not published.", "reach")
