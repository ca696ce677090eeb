"""Workers: a sign of life of each, gone with it."""

from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models.house.long_work import WorkerSign
from negotiate.operations.work.workers import give_sign, sign_off, sign_on
from negotiate.state.house.long_work import worker_is_there


def test_a_worker_is_there_from_its_first_sign_to_its_last(db: Session) -> None:
    code = sign_on(db)
    later = clock.now() + timedelta(hours=1)

    assert worker_is_there(db, clock.now())
    assert not worker_is_there(db, later)
    sign_off(db, code)
    assert not worker_is_there(db, clock.now())


def test_a_sign_is_given_anew_and_what_others_left_behind_is_removed(db: Session) -> None:
    old, kept = sign_on(db), sign_on(db)
    db.execute(update(WorkerSign).values(heard_at=clock.now() - timedelta(days=1)))
    give_sign(db, kept)

    new = sign_on(db)

    assert set(db.scalars(select(WorkerSign.code))) == {kept, new} != {old}
