"""A file came back from a capital of the story with the marks of two hands: two private drafts, with their reasons."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.demo.bringing import read_files
from negotiate.models import Amendment, Delegation, Revision
from tests.demo.loaded import Loaded


def test_each_hand_in_the_capital_makes_a_draft_with_its_comment_as_the_reason(db: Session, demo: Loaded) -> None:
    (told,) = read_files()
    drafts = db.scalars(
        select(Revision)
        .join(Amendment, Revision.amendment_id == Amendment.id)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .where(Delegation.short_name == told.by, Amendment.number.is_(None), Revision.label == told.clause)
        .order_by(Revision.id)
    ).all()

    assert [one.rationale for one in drafts] == [mark.comment for mark in told.marks]
    assert ["or enterprise" in one.body for one in drafts] == [True, False]
    assert ["confirm their receipt" in one.body for one in drafts] == [False, True]
