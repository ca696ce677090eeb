"""What the database lets nobody do, whatever the program says: on both kinds."""

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Amendment,
    Delegation,
    Fate,
    FateKind,
    Feed,
    Group,
    Membership,
    Revision,
    Round,
    SavedWording,
    Sponsorship,
    Version,
    Withdrawal,
)
from negotiate.operations.amendments import tabling
from negotiate.operations.desk.take_backs import take_back
from tests.cast import SINCE, Cast
from tests.operations.negotiation import Negotiation, drafted, merged, tabled


@pytest.fixture
def amendment(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment on the table."""
    return tabled(db, cast.nadia, negotiation.conduct, "shall", "should")


def given(amendment: Amendment, kind: FateKind) -> Fate:
    """Return a fate that is still to be written."""
    return Fate(
        amendment_id=amendment.id,
        revision_id=amendment.revision.id,
        round_id=amendment.round_id,
        kind=kind,
        reason="Because.",
        given_at=clock.now(),
    )


def withdrawn(amendment: Amendment) -> Withdrawal:
    """Return a withdrawal that is still to be written."""
    return Withdrawal(
        amendment_id=amendment.id, reason="", withdrawn_at=clock.now(), withdrawn_by_id=amendment.author_id
    )


def refused(db: Session, name: str, *rows: object) -> None:
    """Write rows, and see the database refuse the last of them."""
    db.add_all(rows[:-1])
    db.flush()
    with pytest.raises(IntegrityError, match=name), db.begin_nested():
        db.add(rows[-1])


def test_tabled_words_are_not_written_again(db: Session, amendment: Amendment) -> None:
    with pytest.raises(IntegrityError, match="tabled_words_stay"), db.begin_nested():
        db.execute(update(Revision).values(body="Something else."))


def test_tabled_words_are_not_deleted(db: Session, amendment: Amendment) -> None:
    with pytest.raises(IntegrityError, match="tabled_words_are_kept"), db.begin_nested():
        db.execute(delete(Revision))


def test_an_amendment_is_tabled_once(db: Session, amendment: Amendment) -> None:
    with pytest.raises(IntegrityError, match="tabled_once"), db.begin_nested():
        db.execute(update(Amendment).values(number=2))


def test_a_tabled_amendment_is_not_deleted(db: Session, amendment: Amendment) -> None:
    with pytest.raises(IntegrityError, match="tabled_is_kept"), db.begin_nested():
        db.execute(delete(Amendment))


def test_a_draft_is_written_and_deleted_as_often_as_wanted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    db.execute(update(Revision).values(body="Something else."))
    db.execute(delete(SavedWording))
    db.execute(delete(Revision))
    db.execute(delete(Amendment))

    assert db.query(Amendment).count() == 0


def test_a_version_is_not_written_again(db: Session, negotiation: Negotiation) -> None:
    with pytest.raises(IntegrityError, match="version_stays"), db.begin_nested():
        db.execute(update(Version).values(body="Something else."))


def test_a_version_is_not_deleted(db: Session, negotiation: Negotiation) -> None:
    with pytest.raises(IntegrityError, match="version_is_kept"), db.begin_nested():
        db.execute(delete(Version))


@pytest.mark.parametrize("second", [FateKind.DECLINED, FateKind.DEFERRED, FateKind.WITHDRAWN])
def test_what_has_left_the_table_gets_no_other_fate(db: Session, amendment: Amendment, second: FateKind) -> None:
    refused(db, "decided_once", given(amendment, FateKind.ADOPTED), given(amendment, second))


def test_what_was_deferred_gets_a_fate_later(db: Session, amendment: Amendment) -> None:
    db.add(given(amendment, FateKind.DEFERRED))
    db.flush()
    db.add(given(amendment, FateKind.ADOPTED))
    db.flush()

    assert db.query(Fate).count() == 2


def test_what_a_merge_that_was_taken_back_gave_counts_no_more(
    db: Session, cast: Cast, negotiation: Negotiation, amendment: Amendment
) -> None:
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, "It was too early.")

    tabling.withdraw(db, cast.nadia.actor, amendment.code, "")

    assert [fate.kind for fate in amendment.fates] == [FateKind.ADOPTED, FateKind.WITHDRAWN]


def test_what_has_been_adopted_is_not_withdrawn(db: Session, amendment: Amendment) -> None:
    refused(db, "withdrawn_undecided", given(amendment, FateKind.ADOPTED), withdrawn(amendment))


def test_what_has_been_withdrawn_is_not_adopted(db: Session, amendment: Amendment) -> None:
    refused(db, "decided_once", withdrawn(amendment), given(amendment, FateKind.ADOPTED))


def test_a_delegation_sponsors_an_amendment_once_at_a_time(db: Session, amendment: Amendment) -> None:
    sponsor = amendment.delegation_id
    first, second = (Sponsorship(amendment_id=amendment.id, delegation_id=sponsor, since=SINCE) for _ in range(2))

    refused(db, "sponsorship", first, second)


def test_a_delegation_belongs_to_a_group_once_at_a_time(db: Session, cast: Cast) -> None:
    group = Group(name="Islands", short_name="ISL", created_at=SINCE)
    db.add(group)
    db.flush()
    member = db.scalars(select(Delegation.id)).first()
    first, second = (Membership(group_id=group.id, delegation_id=member, since=SINCE) for _ in range(2))

    refused(db, "membership", first, second)


def test_one_calendar_address_of_a_person_works(db: Session, cast: Cast) -> None:
    person = cast.nadia.actor.person_id
    first, second = (Feed(person_id=person, secret_hash=secret, made_at=SINCE) for secret in "ab")

    refused(db, "feed", first, second)


def test_one_round_of_an_instrument_is_open(db: Session, negotiation: Negotiation) -> None:
    instrument = negotiation.instrument.id

    refused(db, "round", Round(instrument_id=instrument, number=2, planned_at=SINCE, opened_at=SINCE))
