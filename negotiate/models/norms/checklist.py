"""A checklist of a house: questions that it reads clauses with, beside those of the program."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded


class KeptChecklist(Coded, Base):
    """What the secretariat keeps in the library of its house; it stays as it was written, since answers rest on it."""

    __tablename__ = "kept_checklist"
    __table_args__ = (CheckConstraint("title <> ''", name="has_a_title"),)

    title: Mapped[str] = mapped_column(String(120))
    about: Mapped[str]
    added_at: Mapped[datetime]
    added_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    retired_at: Mapped[datetime | None]
    retired_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    questions: Mapped[list["KeptQuestion"]] = relationship(order_by="KeptQuestion.id")


class KeptQuestion(Coded, Base):
    """One question of it."""

    __tablename__ = "kept_question"
    __table_args__ = (CheckConstraint("title <> '' and asks <> ''", name="asks_something"),)

    checklist_id: Mapped[int] = mapped_column(ForeignKey("kept_checklist.id"), index=True)
    title: Mapped[str] = mapped_column(String(60))
    asks: Mapped[str]
    look_for: Mapped[str]
