"""Whether letters leave the house, as far as its rows tell; and who has asked for a link that waits with them.

Which mail server there is, only the worker knows; that letters left, or have waited for hours, everybody can be told.
Of a house that has sent none so far, that a server is named where it is served counts until a letter fails.
"""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Invitation, Letter, Person
from negotiate.models.house.letter import ATTEMPTS, LINK

#: A worker makes a turn every minute: a letter that has waited for so long is not only slow.
HELD_UP_AFTER = timedelta(hours=1)
#: The variable that names the mail server, to the worker and to those who serve the house.
SERVER = "NEGOTIATE_SMTP_URL"


@dataclass(frozen=True)
class MailState:
    """What the rows tell of the mail of a house."""

    #: When a mail server took a letter last; None where none ever did.
    last_sent: datetime | None
    #: Letters that are still to be sent, and since when the oldest of them waits.
    waiting: int
    waiting_since: datetime | None
    #: Letters that are not tried any more, and when the newest of them was written.
    given_up: int
    last_given_up: datetime | None
    #: Whether a mail server is named, and has refused none of the letters that wait.
    set_up: bool

    @property
    def leaves(self) -> bool:
        """Whether a letter that is written now can be expected to leave the house."""
        if self.last_sent is None and (not self.set_up or self.given_up):
            return False
        if self.last_sent and self.last_given_up and self.last_given_up > self.last_sent:
            return False
        return self.waiting_since is None or self.waiting_since > clock.now() - HELD_UP_AFTER


def mail_state(db: Session) -> MailState:
    """Return how the mail of the house stands."""
    waiting, since, _ = _unsent(db, Letter.attempts < ATTEMPTS)
    given_up, _, newest = _unsent(db, Letter.attempts >= ATTEMPTS)
    set_up = bool(os.environ.get(SERVER)) and not _unsent(db, Letter.trouble != "")[0]
    return MailState(db.scalar(select(func.max(Letter.sent_at))), waiting, since, given_up, newest, set_up)


def mail_leaves(db: Session) -> bool:
    """Say whether a letter that is written now can be expected to leave the house."""
    return mail_state(db).leaves


def links_asked_for(db: Session) -> dict[int, datetime]:
    """Return since when people wait for a link that they asked for themselves, by their rows."""
    query = (
        select(Letter.person_id, func.max(Letter.written_at))
        .join(Invitation, literal(f"{LINK} ") + Invitation.secret_hash == Letter.occasion)
        .join(Person, Person.id == Letter.person_id)
        .where(Letter.sent_at.is_(None), Invitation.made_by_id == Invitation.person_id)
        .where(Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None))
        .where(Invitation.expires_at > clock.now(), Person.suspended_at.is_(None))
        .group_by(Letter.person_id)
    )
    return dict(db.execute(query).all())


def _unsent(db: Session, which: ColumnElement[bool]) -> tuple[int, datetime | None, datetime | None]:
    """Return how many letters have not left, and when the oldest and the newest of them were written."""
    facts = select(func.count(), func.min(Letter.written_at), func.max(Letter.written_at))
    number, oldest, newest = db.execute(facts.where(Letter.sent_at.is_(None), which)).one()
    return number, oldest, newest
