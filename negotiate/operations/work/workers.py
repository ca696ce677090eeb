"""Workers: each gives a sign of life while it runs, by which the house knows whether long work can be left to one."""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models.house.long_work import WorkerSign
from negotiate.state.house.long_work import WORKER_GONE_AFTER


def sign_on(db: Session) -> str:
    """Note that a worker runs, and return the code of its sign; what others left behind that are gone is removed."""
    now = clock.now()
    db.execute(delete(WorkerSign).where(WorkerSign.heard_at < now - 10 * WORKER_GONE_AFTER))
    sign = WorkerSign(heard_at=now)
    db.add(sign)
    db.flush()
    return sign.code


def give_sign(db: Session, code: str) -> None:
    """Note that a worker still runs."""
    db.execute(update(WorkerSign).where(WorkerSign.code == code).values(heard_at=clock.now()))


def sign_off(db: Session, code: str) -> None:
    """Note that a worker stops."""
    db.execute(delete(WorkerSign).where(WorkerSign.code == code))
