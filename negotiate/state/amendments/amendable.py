"""What may be amended: which amendments take amendments, and which wordings can be put anew, and when."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, AmendmentKind, Stage
from negotiate.state.rounds import open_round
from negotiate.state.text.versions import current_version

#: What has words that can be amended.
WORDED = (AmendmentKind.MODIFY, AmendmentKind.INSERT)


def why_not_amendable(amendment: Amendment) -> str:
    """Return the sentence that says why an amendment takes no amendments, "" where it does."""
    number, parent = amendment.number, amendment.parent
    if parent is not None:
        return (
            f"{amendment_name(number)} amends {amendment_name(parent.number)} itself, and goes no deeper. "
            f"Propose another change to {amendment_name(parent.number)} instead."
        )
    if amendment.stage is not Stage.TABLED:
        return f"{amendment_name(number)} is no longer on the table, so it cannot be amended."
    if amendment.kind not in WORDED:
        return (
            f"{amendment_name(number)} has no words of its own to change. Propose an amendment to the clause instead."
        )
    return ""


def is_new_clause(amendment: Amendment) -> bool:
    """Say whether an amendment proposes a new clause itself, and no change to one."""
    return amendment.kind is AmendmentKind.INSERT and amendment.parent is None


def is_revisable(amendment: Amendment) -> bool:
    """Say whether an amendment has words that its delegation can put anew: a new clause, or a change to either."""
    return amendment.kind in WORDED


def why_not_revisable(db: Session, amendment: Amendment) -> str:
    """Return the sentence that says why an amendment cannot be put anew now, "" where it can."""
    parent = amendment.parent
    if amendment.stage is not Stage.TABLED:
        return f"{amendment_name(amendment.number)} is no longer open, so there is nothing to answer."
    is_change = amendment.kind is AmendmentKind.MODIFY
    if not is_revisable(amendment) or (is_change and current_version(db, amendment.clause).is_deleted):
        return "There are no words here to revise. Confirm the amendment, or withdraw it."
    if parent is not None and parent.stage is not Stage.TABLED:
        return f"{amendment_name(parent.number)} has left the table. Take over what you proposed to it, or withdraw it."
    if not is_timely(db, amendment):
        return "The deadline for amendments has passed on the same text, so the wording stays as it is."
    return ""


def is_timely(db: Session, amendment: Amendment) -> bool:
    """Say whether it can still be corrected: before the deadline, or at any time once its text has changed."""
    if amendment.revision.carriages or amendment.revision.followings:
        return True
    round = open_round(db, amendment.instrument)
    return round is not None and (round.amendments_due_at is None or round.amendments_due_at > clock.now())
