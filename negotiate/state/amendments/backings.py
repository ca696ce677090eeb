"""Who stands behind a draft: the last step of each delegation counts; and who did, and cannot any more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Backing, BackingStep, Delegation, Stage
from negotiate.policy import drafting_group
from negotiate.state.house.departures import left_at


@dataclass(frozen=True)
class FallenAway:
    """A delegation that said it stands behind a draft, and does not co-sponsor it: it could not read it any more.

    `left_at` is when its participation ended; None where it takes part, and left the group or was shown the draft no
    longer.
    """

    delegation: str
    left_at: datetime | None


def steps_here(amendment: Amendment) -> tuple[Backing, ...]:
    """Return the steps since a draft was shared with the group that reads it: earlier ones are of another group."""
    since = amendment.shared_at
    return tuple(one for one in amendment.backings if since is not None and one.taken_at >= since)


def latest_steps(amendment: Amendment) -> Mapping[Delegation, BackingStep]:
    """Return what each delegation that was asked, or has said something, did last before the group that reads it."""
    return {one.delegation: one.step for one in steps_here(amendment)}


def backers(amendment: Amendment) -> tuple[Backing, ...]:
    """Return the steps by which delegations stand behind a draft that they may still read, in alphabetical order."""
    latest = {one.delegation_id: one for one in steps_here(amendment)}
    inside = drafting_group(amendment) - {amendment.delegation_id}
    standing = (one for one in latest.values() if one.step is BackingStep.JOINED and one.delegation_id in inside)
    return tuple(sorted(standing, key=lambda one: one.delegation.name))


def fallen_away(db: Session, amendment: Amendment) -> tuple[FallenAway, ...]:
    """Return who stood behind a draft and does not come along when it is tabled, or did not; in alphabetical order."""
    latest = {one.delegation_id: one for one in steps_here(amendment)}
    if amendment.stage is Stage.DRAFT:
        along = {one.delegation_id for one in backers(amendment)}
    else:
        along = {one.delegation_id for one in amendment.sponsorships}
    gone = [one for one in latest.values() if one.step is BackingStep.JOINED and one.delegation_id not in along]
    left = left_at(db, amendment.instrument) if gone else {}
    ordered = sorted(gone, key=lambda one: one.delegation.name)
    return tuple(FallenAway(one.delegation.name, left.get(one.delegation_id)) for one in ordered)
