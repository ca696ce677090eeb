"""What a page says of the mail of the house: how it stands, and what was last refused."""

from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Letter
from negotiate.policy import Act, Actor, may, require
from negotiate.state.house.outgoing_mail import MailState, mail_leaves, mail_state


@dataclass(frozen=True)
class OutgoingMail(MailState):
    """What is known of the mail of a house; `trouble` is empty for whoever does not manage its people."""

    #: What the mail server said when it last refused one.
    trouble: str


def outgoing_mail(db: Session, actor: Actor) -> OutgoingMail:
    """Return what is known of the mail of the house."""
    require(actor, Act.KEEP_OWN_ACCOUNT)
    trouble = _last_trouble(db) if may(actor, Act.MANAGE_PEOPLE) else ""
    return OutgoingMail(**asdict(mail_state(db)), trouble=trouble)


def but_not_by_mail(db: Session) -> str:
    """Return what is added where somebody has just told others of something: nothing, as long as mail leaves."""
    return "" if mail_leaves(db) else " No mail leaves this house just now: it is told on its pages alone."


def _last_trouble(db: Session) -> str:
    query = select(Letter.trouble).where(Letter.trouble != "", Letter.sent_at.is_(None)).order_by(Letter.id.desc())
    return db.scalar(query.limit(1)) or ""
