"""The readings of a clash as they were put to the delegations: their exact words, whoever proposed them, for ever."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Revision
from negotiate.models.base import Base, Coded
from negotiate.models.house.person import Person
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class ClashQuestion(Coded, Base):
    """One clash of amendments, put to all who read them; whether it still stands as it was put is worked out."""

    __tablename__ = "clash_question"
    __table_args__ = (UniqueConstraint("version_id", "place"),)

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: The words on which the amendments met.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: A short name of the clash, which changes with its words and readings.
    place: Mapped[str] = mapped_column(String(16))
    #: The tokens [start, end) of the version in which they met.
    start: Mapped[int]
    end: Mapped[int]
    note: Mapped[str]
    #: Until when answers are asked for; none where no day was named. Whoever answers later is still heard.
    until: Mapped[datetime | None]
    asked_at: Mapped[datetime]
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
    asked_by: Mapped[Person] = relationship()
    readings: Mapped[list["ClashReading"]] = relationship(back_populates="question", order_by="ClashReading.number")

    @property
    def base(self) -> "ClashReading":
        """Return the reading that keeps the text as it stood."""
        return self.readings[0]


class ClashReading(Coded, Base):
    """One reading of the clash: number 0 keeps the text as it stood, the others are what amendments propose."""

    __tablename__ = "clash_reading"
    __table_args__ = (UniqueConstraint("question_id", "number"),)

    question_id: Mapped[int] = mapped_column(ForeignKey("clash_question.id"))
    number: Mapped[int]
    words: Mapped[str]

    question: Mapped[ClashQuestion] = relationship(back_populates="readings")
    sources: Mapped[list["ReadingSource"]] = relationship(order_by="ReadingSource.id")


class ReadingSource(Base):
    """An amendment, in the wording that was on the table, from which a reading comes."""

    __tablename__ = "reading_source"
    __table_args__ = (UniqueConstraint("reading_id", "revision_id"),)

    reading_id: Mapped[int] = mapped_column(ForeignKey("clash_reading.id"))
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))

    revision: Mapped[Revision] = relationship()
