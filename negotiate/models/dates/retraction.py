"""A retraction: an event that was recorded and never happened; it stays readable and counts no more."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base


class Retraction(Base):
    """Who took an entry back, when and why."""

    __tablename__ = "retraction"
    __table_args__ = (CheckConstraint("reason <> ''", name="with_a_reason"),)

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), unique=True)
    reason: Mapped[str]
    retracted_at: Mapped[datetime]
    retracted_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
