"""The term of a silence procedure: the instant until which it can be broken, as set or extended by somebody."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base


class SilenceTerm(Base):
    """An announced instant; the latest counts, and the database takes none that is not later than all before."""

    __tablename__ = "silence_term"

    silence_id: Mapped[int] = mapped_column(ForeignKey("silence.id"), index=True)
    until: Mapped[datetime]
    reason: Mapped[str]
    set_at: Mapped[datetime]
    set_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
