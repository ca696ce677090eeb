"""Long work: what the house does for a person while she does something else, and the programs that do it."""

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.person import Person
from negotiate.models.text.instrument import Instrument


class WorkKind(Enum):
    """What is made for somebody, or read for her."""

    EVERYTHING = "everything that one may read"
    TEXT = "text as PDF"
    ON_THE_TABLE = "what is on the table as PDF"
    COMPILATION = "compilation as PDF"
    OUTCOME = "outcome of a round as PDF"
    TABLE = "table as PDF"
    READING = "reading of a text"
    CHANGES = "reading of what was changed"
    NEXT_TEXT = "reading of a next text"

    @property
    def is_of_upload(self) -> bool:
        """Say whether a file is read that somebody has brought, and a preview of it comes of that."""
        return self in (WorkKind.READING, WorkKind.CHANGES, WorkKind.NEXT_TEXT)


class LongWork(Coded, Base):
    """One piece of work that somebody has asked for; what comes of it is a file that is kept for a while.

    It names what it is made of and holds none of it: what its reader may see is asked when it is done.
    """

    __tablename__ = "long_work"
    __table_args__ = (
        CheckConstraint("ended_at IS NULL OR failure <> '' OR size IS NOT NULL OR is_given_up", name="ended_somehow"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    #: What it is made of; none where a text is read that is to become an instrument.
    instrument_id: Mapped[int | None] = mapped_column(ForeignKey("instrument.id"))
    kind: Mapped[WorkKind] = mapped_column(words(WorkKind))
    #: What else was asked, as an address has it: which text, against which one, with which numbers beside the lines.
    asked: Mapped[dict[str, Any]]
    #: Where the house was served for whoever asked; what is made leads back there.
    address: Mapped[str] = mapped_column(String(200))
    asked_at: Mapped[datetime]
    #: When it was last begun, and when it was last heard that it goes on; none before the first time.
    begun_at: Mapped[datetime | None]
    heard_at: Mapped[datetime | None]
    #: How often it was begun. It is begun anew where nothing is heard of it any more.
    tries: Mapped[int] = mapped_column(default=0)
    #: How many steps are done, of how many; 0 of 0 before that is known.
    steps: Mapped[int] = mapped_column(default=0)
    steps_in_all: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None]
    is_given_up: Mapped[bool] = mapped_column(default=False)
    #: Why nothing came of it, in a sentence; empty where something did.
    failure: Mapped[str] = mapped_column(default="")
    #: How long the file is that came of it, in bytes.
    size: Mapped[int | None]
    #: A hash of the seats by which its reader saw what the file holds: to others it is not given.
    seen_as: Mapped[str] = mapped_column(String(64), default="")
    #: Until when the file is kept.
    expires_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
    instrument: Mapped[Instrument | None] = relationship()


class WorkerSign(Coded, Base):
    """The sign of life of one program that does long work; gone when it stops."""

    __tablename__ = "worker_sign"

    heard_at: Mapped[datetime]
