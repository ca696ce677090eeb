"""The record: nothing in it can be changed, left out or cut off unseen."""

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import AgreementLost
from negotiate.models import Amendment, Delegation, Level, RecordEntry
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.record import Unrecorded
from negotiate.operations.text.corrections import accept, propose
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.record.verification import verify
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled
from tests.together.scenes import form
from tests.web.talks import Talks


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


def test_what_was_undone_is_bound_by_no_later_entry(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    conduct, actor = negotiation.conduct, cast.sten.actor
    (correction,) = propose(db, cast.sefa.actor, conduct.code, form(db, conduct, "water", "waters"), "So.")
    agreed = cast.chen.actor, conduct.code, current_version(db, conduct).code, Agreement(Level.AGREED, "Plenary")
    set_status(db, *agreed)
    with pytest.raises(AgreementLost), db.begin_nested():
        accept(db, actor, correction.code)
    set_status(db, *agreed)
    newest = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc()).limit(1)).one()

    assert {name.partition(":")[0] for name in newest.rows} == {"status"}


def test_what_no_entry_tells_of_is_not_kept(store: Store, cast: Cast) -> None:
    with pytest.raises(Unrecorded, match="delegation:"), store.writing() as db:
        by_code(db, Delegation, cast.arvenia).name = "Another State"

    with store.reading() as db:
        assert by_code(db, Delegation, cast.arvenia).name == "Arvenia"


def test_what_is_written_after_its_last_entry_undoes_the_deed(store: Store, cast: Cast, talks: Talks) -> None:
    with pytest.raises(Unrecorded, match="delegation:"):
        _withdraw_and_rename(store, cast, talks)

    with store.reading() as db:
        assert by_code(db, Amendment, talks.soft).withdrawal is None


def test_how_a_draft_comes_about_needs_no_entry(store: Store, talks: Talks) -> None:
    with store.writing() as db:
        by_code(db, Amendment, talks.draft).created_at = clock.now()


def _withdraw_and_rename(store: Store, cast: Cast, talks: Talks) -> None:
    with store.writing() as db:
        withdraw(db, cast.nadia.actor, talks.soft, "")
        by_code(db, Delegation, cast.arvenia).name = "Another State"
