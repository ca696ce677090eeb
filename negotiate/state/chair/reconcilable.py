"""What a proposal of the chair or of a facilitator can be, and which amendments it can seek to reconcile."""

from sqlalchemy import ColumnElement, and_

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind


def check_worded(kind: AmendmentKind) -> None:
    """Raise Invalid for what is no wording: an office proposes other words for a clause, or a new clause."""
    if kind not in (AmendmentKind.MODIFY, AmendmentKind.INSERT):
        raise Invalid("Compromise wording is words: other ones for a clause, or a new clause.", "kind")


def reconcilable(proposal: Amendment) -> ColumnElement[bool]:
    """Return the condition by which rows are delegations' amendments to the same clause, whatever became of them.

    What has been decided can still be what a compromise answers to; what was withdrawn as well.
    """
    return and_(
        Amendment.clause_id == proposal.clause_id,
        Amendment.tabled_at.is_not(None),
        Amendment.number <= LAST_OF_DELEGATIONS,
    )
