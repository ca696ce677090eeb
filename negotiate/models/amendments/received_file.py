"""A file that a delegation sent to the secretariat, what came of it, and whose each name in such files is."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.person import Person
from negotiate.models.text.instrument import Instrument

#: Characters of the name of a file, and of the name of somebody who marked it, that are kept.
LONGEST_NAME = 120


class ReceivedFile(Coded, Base):
    """A file of the text with the changes of delegations, as the secretariat received it; the secretariat's own.

    What was read of it is kept until somebody has gone through it, and not for longer.
    """

    __tablename__ = "received_file"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    #: SHA-256 over the file.
    seal: Mapped[str] = mapped_column(String(64))
    #: Who marked changes in it, by name.
    authors: Mapped[list[Any]]
    #: The file as it was read, packed; empty once somebody has gone through it.
    carried: Mapped[str]
    received_at: Mapped[datetime]
    received_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    received_by: Mapped[Person | None] = relationship()
    reading: Mapped["FileReading | None"] = relationship(back_populates="file")


class FileReading(Base):
    """That somebody has gone through a file, once: what became drafts of whom, what did not, and why where all is."""

    __tablename__ = "file_reading"
    __table_args__ = (CheckConstraint("drafts > 0 OR reason <> ''", name="takes_or_says_why"),)

    received_file_id: Mapped[int] = mapped_column(ForeignKey("received_file.id"), unique=True)
    #: How many drafts were begun.
    drafts: Mapped[int]
    #: By the code of each delegation, of what drafts were begun for it, in words.
    taken: Mapped[dict[str, Any]]
    #: What was not taken, in words.
    left: Mapped[list[Any]]
    reason: Mapped[str]
    read_at: Mapped[datetime]
    read_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    file: Mapped[ReceivedFile] = relationship(back_populates="reading")
    read_by: Mapped[Person | None] = relationship()


class AuthorNaming(Base):
    """Which delegation somebody writes for who is named in files; the newest of a name counts."""

    __tablename__ = "author_naming"
    __table_args__ = (UniqueConstraint("instrument_id", "key", "number"),)

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"))
    #: What is the same of the name however it is typed; how it was typed first.
    key: Mapped[str] = mapped_column(String(LONGEST_NAME))
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    #: 1 for the first time that it was said.
    number: Mapped[int]
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    said_at: Mapped[datetime]
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    delegation: Mapped[Delegation] = relationship()


class DraftReceipt(Base):
    """That the secretariat began a draft for a delegation, from a file; it goes where the draft is thrown away."""

    __tablename__ = "draft_receipt"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    received_file_id: Mapped[int] = mapped_column(ForeignKey("received_file.id"))

    amendment: Mapped[Amendment] = relationship()
    file: Mapped[ReceivedFile] = relationship()
