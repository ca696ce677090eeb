"""The mail of the house as far as its rows tell: whether letters leave it, since when they wait, what was last refused.

Which mail server there is, only the worker knows; that letters left, or have waited for hours, everybody can be told.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Letter
from negotiate.models.house.letter import ATTEMPTS
from negotiate.policy import Act, Actor, may, require

#: A worker makes a turn every minute: a letter that has waited for so long is not only slow.
HELD_UP_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class OutgoingMail:
    """What is known of the mail of a house; `trouble` is empty for whoever does not manage its people."""

    #: When a mail server took a letter last; None where none ever did.
    last_sent: datetime | None
    #: Letters that are still to be sent, and since when the oldest of them waits.
    waiting: int
    waiting_since: datetime | None
    #: Letters that are not tried any more, and when the newest of them was written.
    given_up: int
    last_given_up: datetime | None
    #: What the mail server said when it last refused one.
    trouble: str

    @property
    def leaves(self) -> bool:
        """Whether a letter that is written now can be expected to leave the house."""
        if self.last_sent is None or (self.last_given_up is not None and self.last_given_up > self.last_sent):
            return False
        return self.waiting_since is None or self.waiting_since > clock.now() - HELD_UP_AFTER


def outgoing_mail(db: Session, actor: Actor) -> OutgoingMail:
    """Return what is known of the mail of the house."""
    require(actor, Act.KEEP_OWN_ACCOUNT)
    waiting, since, _ = _unsent(db, Letter.attempts < ATTEMPTS)
    given_up, _, newest = _unsent(db, Letter.attempts >= ATTEMPTS)
    return OutgoingMail(
        last_sent=db.scalar(select(func.max(Letter.sent_at))),
        waiting=waiting,
        waiting_since=since,
        given_up=given_up,
        last_given_up=newest,
        trouble=_last_trouble(db) if may(actor, Act.MANAGE_PEOPLE) else "",
    )


def _unsent(db: Session, which: ColumnElement[bool]) -> tuple[int, datetime | None, datetime | None]:
    """Return how many letters have not left, and when the oldest and the newest of them were written."""
    facts = select(func.count(), func.min(Letter.written_at), func.max(Letter.written_at))
    number, oldest, newest = db.execute(facts.where(Letter.sent_at.is_(None), which)).one()
    return number, oldest, newest


def _last_trouble(db: Session) -> str:
    query = select(Letter.trouble).where(Letter.trouble != "", Letter.sent_at.is_(None)).order_by(Letter.id.desc())
    return db.scalar(query.limit(1)) or ""
