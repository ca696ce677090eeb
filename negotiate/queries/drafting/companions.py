"""What an amendment is drafted and tabled with: its package, those who stand behind it, the group it is tabled for;
and what proposals of the chair reconcile it with.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Stage
from negotiate.policy import Act, Actor, Room, may
from negotiate.queries.chair.proposals import Reconciliations, reconciliations_of
from negotiate.queries.drafting.packages import PackageChoices, package_of
from negotiate.queries.drafting.rooms import JointDraft, joint_draft
from negotiate.state.amendments.backings import FallenAway, fallen_away


@dataclass(frozen=True)
class Companions:
    """The company of one amendment; `joint` is None but for a draft that is shared, read by those who share it.

    `on_behalf_of` is the group in whose name it was tabled, empty where it is the delegation's own.
    """

    packages: PackageChoices
    joint: JointDraft | None
    on_behalf_of: str
    #: Who stood behind the draft and does not co-sponsor: the group alone reads that, also once it is tabled.
    fallen_away: tuple[FallenAway, ...]
    reconciliations: Reconciliations


def companions_of(db: Session, actor: Actor, amendment: Amendment) -> Companions:
    """Return what an amendment is drafted and tabled with, as far as the actor may know it."""
    return Companions(
        packages=package_of(db, actor, amendment),
        joint=joint_draft(actor, amendment) if amendment.stage is Stage.DRAFT else None,
        on_behalf_of=amendment.mandate.group.name if amendment.mandate else "",
        fallen_away=_fallen_away(db, actor, amendment),
        reconciliations=reconciliations_of(db, actor, amendment),
    )


def _fallen_away(db: Session, actor: Actor, amendment: Amendment) -> tuple[FallenAway, ...]:
    group = amendment.group
    reads = group is not None and may(actor, Act.SEE_ROOM, Room(amendment.instrument, group))
    return fallen_away(db, amendment) if reads else ()
