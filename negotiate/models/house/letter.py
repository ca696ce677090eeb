"""A letter: mail that waits in the outbox until the worker has handed it to a mail server."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.person import Person

#: How often a letter is tried; after that it is given up.
ATTEMPTS = 8
#: What a letter is about that carries a link: this, and the hash of its secret.
LINK = "link"


class Letter(Coded, Base):
    """One mail to one person; operations write it, only the worker sends it."""

    __tablename__ = "outbox"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    #: What it is about, so that nobody is told twice: rule, day and person.
    occasion: Mapped[str] = mapped_column(String(120), unique=True)
    subject: Mapped[str]
    body: Mapped[str]
    written_at: Mapped[datetime]
    #: When a worker took it last; it is free again where that was long ago and nothing came of it.
    taken_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    #: What the mail server said when it was last refused.
    trouble: Mapped[str] = mapped_column(default="")
    #: The address by which whoever gets it ends letters of its kind; empty where there is none, and once it is sent.
    way_out: Mapped[str] = mapped_column(String(200), default="")

    person: Mapped[Person] = relationship()
