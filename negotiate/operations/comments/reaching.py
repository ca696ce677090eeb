"""To whom words can be said: to a group that one's delegation belongs to, and to everyone where everyone reads them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Audience, Delegation, Group, Instrument, Version
from negotiate.policy import Actor
from negotiate.state.comments.heard import groups_of
from negotiate.state.text.publications import is_published


def group_reached(db: Session, actor: Actor, instrument: Instrument, delegation: Delegation | None, code: str) -> Group:
    """Return the group that a member speaks to; raise Invalid where it is none of its delegation's."""
    own = actor.negotiates_for(instrument.id) & {delegation.id if delegation else 0}
    group = db.scalar(select(Group).where(Group.code == code, Group.id.in_(groups_of(own, instrument.id))))
    if group is None:
        raise Invalid("Choose one of the groups that your delegation belongs to.", "reach")
    return group


def check_everyone_reads(db: Session, version: Version) -> None:
    """Raise Invalid where not everyone reads a version, so that nothing is said of it to everyone."""
    if version.clause.instrument.audience is not Audience.PUBLIC or not is_published(db, version):
        raise Invalid("Everyone reads published texts alone, and these words are not published.", "reach")
