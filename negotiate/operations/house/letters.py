"""The outbox: taking letters to send, and noting what came of it; it speaks to no mail server itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.models import Letter, Person
from negotiate.models.house.letter import ATTEMPTS, LINK
from negotiate.operations.opening import opened, opened_house
from negotiate.policy import Act, Actor

#: A letter that was taken so long ago, and of which nothing was heard, is taken again.
GIVEN_UP_AFTER = timedelta(minutes=10)
AT_ONCE = 50
#: What stands in a letter with a link for the address of the house.
HOUSE_ADDRESS = "{house}"
#: How much is kept of what a mail server says.
TROUBLE_LIMIT = 1_000


@dataclass(frozen=True)
class Outgoing:
    """A letter as it goes to the mail server; `code` makes its identity there, so that it can be told twice."""

    code: str
    name: str
    email: str
    subject: str
    body: str
    written_at: datetime
    way_out: str


def take_letters(db: Session, actor: Actor) -> list[Outgoing]:
    """Take letters that wait; another worker does not take the same ones."""
    opened_house(db, actor, Act.SEND_MAIL)
    now = clock.now()
    query = (
        select(Letter)
        .join(Letter.person)
        .where(
            Letter.sent_at.is_(None),
            Letter.attempts < ATTEMPTS,
            or_(Letter.taken_at.is_(None), Letter.taken_at < now - GIVEN_UP_AFTER),
            Person.suspended_at.is_(None),
        )
        .options(joinedload(Letter.person))
        .order_by(Letter.id)
        .limit(AT_ONCE)
    )
    letters = list(db.scalars(query))
    for letter in letters:
        letter.taken_at, letter.attempts = now, letter.attempts + 1
    return [
        Outgoing(one.code, one.person.name, one.person.email, one.subject, one.body, one.written_at, one.way_out)
        for one in letters
    ]


def note_sent(db: Session, actor: Actor, code: str) -> None:
    """Note that a mail server has taken a letter."""
    letter = opened(db, actor, Act.SEND_MAIL, Letter, code)
    letter.sent_at, letter.trouble = clock.now(), ""
    if letter.occasion.startswith(LINK) or letter.way_out:
        letter.body = letter.way_out = ""  # whoever reads the database later must not find the secret


def note_trouble(db: Session, actor: Actor, code: str, trouble: str) -> None:
    """Note why a letter could not be sent; it is tried again after a while."""
    opened(db, actor, Act.SEND_MAIL, Letter, code).trouble = trouble[:TROUBLE_LIMIT]


def set_aside(db: Session, actor: Actor, code: str, trouble: str) -> None:
    """Note why a letter can never be sent; it is not tried again, and stands in the way of no other."""
    letter = opened(db, actor, Act.SEND_MAIL, Letter, code)
    letter.attempts, letter.trouble = ATTEMPTS, trouble[:TROUBLE_LIMIT]
