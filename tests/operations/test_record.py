"""The record: nothing in it can be changed, left out or cut off unseen."""

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from negotiate.models import RecordEntry
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_a_record_that_nobody_touched_is_whole(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert verify(db) == []


@pytest.mark.parametrize("change", [{"actor": "Somebody else"}, {"act": "praised"}, {"facts": {}}])
def test_a_changed_entry_is_found(db: Session, cast: Cast, negotiation: Negotiation, change: dict[str, object]) -> None:
    db.execute(update(RecordEntry).where(RecordEntry.act == "opened").values(**change))
    db.expire_all()

    assert any("does not match its hash" in fault for fault in verify(db))


def test_a_missing_entry_is_found(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    db.execute(delete(RecordEntry).where(RecordEntry.act == "admitted"))
    db.expire_all()

    assert any("is missing" in fault for fault in verify(db))


def test_a_journal_that_was_cut_off_is_found(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    db.execute(delete(RecordEntry).where(RecordEntry.act == "opened"))
    db.expire_all()

    assert any("ends before its last entry" in fault for fault in verify(db))
