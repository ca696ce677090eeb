"""What came of a contest: an answer with an outcome, the acts to which it led, or that it was taken back."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.base import words as words_of
from negotiate.models.house.person import Person


class ContestOutcome(Enum):
    """What comes of a contest."""

    UPHELD = "upheld"
    NOT_UPHELD = "not upheld"
    SETTLED = "settled otherwise"


class ContestAnswer(Base):
    """What came of a contest, in the words of the chair or the secretariat; it leaves the entry as it is."""

    __tablename__ = "contest_answer"
    __table_args__ = (CheckConstraint("words <> ''", name="says_something"),)

    contest_id: Mapped[int] = mapped_column(ForeignKey("contest.id"), unique=True)
    outcome: Mapped[ContestOutcome] = mapped_column(words_of(ContestOutcome))
    words: Mapped[str]
    given_at: Mapped[datetime]
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    given_by: Mapped[Person | None] = relationship()


class ContestConsequence(Base):
    """An act to which a contest has led, by the number of the entry that tells of it."""

    __tablename__ = "contest_consequence"
    __table_args__ = (UniqueConstraint("contest_id", "entry_number"),)

    contest_id: Mapped[int] = mapped_column(ForeignKey("contest.id"), index=True)
    entry_number: Mapped[int]
    named_at: Mapped[datetime]
    named_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class ContestWithdrawal(Base):
    """The act by which a delegation takes its contest back, before it is answered."""

    __tablename__ = "contest_withdrawal"

    contest_id: Mapped[int] = mapped_column(ForeignKey("contest.id"), unique=True)
    reason: Mapped[str]
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
