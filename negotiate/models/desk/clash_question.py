"""The readings of a clash as they were put to the delegations: their exact words, whoever proposed them, for ever."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship

from negotiate.models.amendments.revision import Revision
from negotiate.models.base import Base, Coded
from negotiate.models.desk.question_step import QuestionStep, QuestionTurn
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
    #: Until when answers were asked for as it was put; none where no day was named. Steps move it: see `asked_until`.
    until: Mapped[datetime | None]
    asked_at: Mapped[datetime]
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
    asked_by: Mapped[Person] = relationship()
    if TYPE_CHECKING:
        number: Mapped[int]  # see below

    readings: Mapped[list["ClashReading"]] = relationship(back_populates="question", order_by="ClashReading.number")
    steps: Mapped[list[QuestionStep]] = relationship(back_populates="question", order_by="QuestionStep.number")

    @property
    def asked_until(self) -> datetime | None:
        """Return until when answers are asked for, as it was last said. Whoever answers later is still heard."""
        return self.days[-1]

    @property
    def days(self) -> list[datetime | None]:
        """Return the days until which answers were asked for, from the first to the one that counts."""
        return [self.until, *(step.until for step in self.steps if step.turn is QuestionTurn.MOVED)]

    @property
    def day_before(self) -> datetime | None:
        """Return the day that was named before the one that counts; None where there was none, or it never moved."""
        return self.days[-2] if len(self.days) > 1 else None

    @property
    def ending(self) -> QuestionStep | None:
        """Return the step that has ended it; None while it is asked, also where it was taken up again."""
        turns = [step for step in self.steps if step.turn is not QuestionTurn.MOVED]
        return turns[-1] if turns and turns[-1].turn is QuestionTurn.ENDED else None

    @property
    def base(self) -> "ClashReading":
        """Return the reading that keeps the text as it stood."""
        return self.readings[0]


_before = ClashQuestion.__table__.alias()
#: Its number among those of its instrument: none is ever taken out, so that it stays.
_NUMBER = (
    select(func.count(_before.c.id))
    .where(_before.c.instrument_id == ClashQuestion.instrument_id, _before.c.id <= ClashQuestion.id)
    .correlate_except(_before)
    .scalar_subquery()
)
ClashQuestion.__mapper__.add_property("number", column_property(_NUMBER))


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
