"""A filled checklist: what one delegation, or the secretariat, reads in a clause when it asks those questions of it."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, only_one, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.person import Person
from negotiate.models.norms.circle import Opened, Opening
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class FilledChecklist(Opened, Coded, Base):
    """One clause read with one checklist; its author's own until it is opened, and from then on as wide as that."""

    __tablename__ = "filled_checklist"
    __table_args__ = (
        only_one(
            "uq_filled_checklist_of_delegation",
            *("clause_id", "checklist", "delegation_id"),
            where="delegation_id IS NOT NULL",
        ),
        only_one("uq_filled_checklist_of_secretariat", "clause_id", "checklist", where="delegation_id IS NULL"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: The wording that was read when the first question was answered.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: How the library names the checklist, of the program or of the house.
    checklist: Mapped[str] = mapped_column(String(40))
    #: None where the secretariat answers.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"), index=True)
    begun_at: Mapped[datetime]
    begun_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    clause: Mapped[Clause] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
    widenings: Mapped[list["ChecklistWidening"]] = relationship(
        order_by="ChecklistWidening.id", back_populates="filled"
    )
    answers: Mapped[list["ChecklistAnswer"]] = relationship(order_by="ChecklistAnswer.id", back_populates="filled")


class ChecklistWidening(Opening, Base):
    """The act by which an author lets others see a filled checklist."""

    __tablename__ = "checklist_widening"
    __table_args__ = (
        UniqueConstraint("filled_checklist_id", "circle"),
        CheckConstraint("(circle = 'a group') = (group_id is not null)", name="to_a_group_that_is_named"),
    )

    filled_checklist_id: Mapped[int] = mapped_column(ForeignKey("filled_checklist.id"), index=True)

    filled: Mapped[FilledChecklist] = relationship(back_populates="widenings")


class WordsSay(Enum):
    """What somebody reads in the words of a clause when a question is asked of them; it judges nobody and no act."""

    SAID = "they say it"
    PART = "they say part of it"
    UNSAID = "they do not say it"
    NOT_ASKED = "not asked of this clause"


class ChecklistAnswer(Base):
    """One answer on one wording; the newest on the words that stand counts, and those before it are its history."""

    __tablename__ = "checklist_answer"
    __table_args__ = (CheckConstraint("reason <> ''", name="with_a_reason"),)

    filled_checklist_id: Mapped[int] = mapped_column(ForeignKey("filled_checklist.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: The key of the question, and what it asked then: the checklists of the program go on.
    question: Mapped[str] = mapped_column(String(40))
    asked: Mapped[str]
    says: Mapped[WordsSay] = mapped_column(words(WordsSay))
    reason: Mapped[str]
    said_at: Mapped[datetime]
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    filled: Mapped[FilledChecklist] = relationship(back_populates="answers")
    version: Mapped[Version] = relationship()
    said_by: Mapped[Person | None] = relationship()
