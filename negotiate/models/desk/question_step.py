"""What was done to a question since it was put: its day moved, ended, taken up again; each a row, the last counts."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, words
from negotiate.models.house.person import Person

if TYPE_CHECKING:
    from negotiate.models.desk.clash_question import ClashQuestion


class QuestionTurn(Enum):
    """What a step does to a question."""

    MOVED = "day moved"
    ENDED = "ended"
    RESUMED = "taken up again"


class QuestionStep(Base):
    """One act of the chair or the secretariat upon a question that it has put."""

    __tablename__ = "question_step"
    __table_args__ = (
        UniqueConstraint("question_id", "number"),
        CheckConstraint("until is null or turn = 'day moved'", name="day_where_it_moves"),
    )

    question_id: Mapped[int] = mapped_column(ForeignKey("clash_question.id"))
    number: Mapped[int]
    turn: Mapped[QuestionTurn] = mapped_column(words(QuestionTurn))
    #: The day from now on, where it was moved; none where none is named any more.
    until: Mapped[datetime | None]
    note: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    question: Mapped["ClashQuestion"] = relationship(back_populates="steps")
    made_by: Mapped[Person | None] = relationship()
