"""Who stands behind a draft: the last step of each delegation counts."""

from collections.abc import Mapping

from negotiate.models import Amendment, Backing, BackingStep, Delegation
from negotiate.policy import drafting_group


def latest_steps(amendment: Amendment) -> Mapping[Delegation, BackingStep]:
    """Return what each delegation that was asked, or has said something, did last."""
    return {one.delegation: one.step for one in amendment.backings}


def backers(amendment: Amendment) -> tuple[Backing, ...]:
    """Return the steps by which delegations stand behind a draft that they may still read, in alphabetical order."""
    latest = {one.delegation_id: one for one in amendment.backings}
    inside = drafting_group(amendment) - {amendment.delegation_id}
    standing = (one for one in latest.values() if one.step is BackingStep.JOINED and one.delegation_id in inside)
    return tuple(sorted(standing, key=lambda one: one.delegation.name))
