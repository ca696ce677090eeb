"""Whether a draft can be put on the table as it stands: it is fresh, it has words, and it changes something."""

from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.errors import Invalid, Stale
from negotiate.models import Amendment, AmendmentKind, Revision, Stage, Version
from negotiate.operations.amendments.drafting.wordings import check_label, outdated, stands_behind
from negotiate.operations.sizes import check_left, check_legible, says_something
from negotiate.state.amendments.current_wording import DraftBase, draft_base_of
from negotiate.state.text.versions import current_version


def check_ready(db: Session, amendment: Amendment, edition: int) -> None:
    """Refuse to table what is stale, empty, or no change at all."""
    revision = amendment.revision
    if revision.edition != edition:
        told = "This draft has been saved again since you looked at it. Read it once more, then table it."
        raise outdated(db, revision, told)
    newest = current_version(db, amendment.clause)
    ground = draft_base_of(amendment, newest)
    if amendment.kind is AmendmentKind.MODIFY:
        check_left(newest.wording, revision.wording)
    if amendment.parent is not None:
        _check_amended(amendment.parent, revision, ground)
    elif amendment.kind is AmendmentKind.INSERT:
        _check_new_clause(db, amendment)
    elif amendment.kind is AmendmentKind.MOVE:
        if stands_behind(db, amendment.clause, revision.destination):
            raise Invalid("The clause stands there already. Choose another place.", "after")
    else:
        _check_change(amendment, newest, ground)


def _check_new_clause(db: Session, amendment: Amendment) -> None:
    """Refuse to table a clause without words, or with a label that another has."""
    if not says_something(amendment.revision.body):
        raise Invalid("The new clause has no text yet. Write it, then table it.", "body")
    check_label(db, amendment, amendment.revision.label)


def _check_change(amendment: Amendment, newest: Version, ground: DraftBase) -> None:
    """Refuse to table a change to words that stand otherwise by now, or one that changes nothing."""
    revision = amendment.revision
    if ground.is_behind:
        raise Stale(
            "The clause has changed since you wrote this. Carry your draft over to the new text, then table it.",
            yours=revision.wording.text,
            theirs=newest.wording.text,
        )
    if not revision.edits:
        raise Invalid(
            "This amendment changes nothing: its text is the same as the clause. Change the words, then table it.",
            "body",
        )
    if amendment.kind is AmendmentKind.MODIFY:
        check_legible(newest.wording.text, revision.wording.text, "the clause")


def _check_amended(parent: Amendment, revision: Revision, ground: DraftBase) -> None:
    """Refuse to table a change to an amendment that has left the table, was put anew, or stays as it is."""
    if parent.stage is not Stage.TABLED:
        raise Invalid(
            f"{amendment_name(parent.number)} is no longer on the table, so it cannot be amended. Your draft is kept; "
            "make it an amendment of your own, or discard it."
        )
    if ground.is_behind:
        raise Stale(
            f"{amendment_name(parent.number)} has changed since you wrote this. Carry your draft over to its newest "
            "wording, then table it.",
            yours=revision.wording.text,
            theirs=ground.new,
        )
    if revision.wording.text == ground.new:
        raise Invalid(
            f"This changes nothing: it is {amendment_name(parent.number)} as it stands. "
            "Change the words, then table it.",
            "body",
        )
    check_legible(ground.new, revision.wording.text, amendment_name(parent.number))
