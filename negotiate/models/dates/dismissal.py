"""A dismissal: a flag on the words of a clause that somebody has looked at and set aside, with the reason."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base


class Dismissal(Base):
    """Bound to the hash of the wording: once the words change, the flag is raised again."""

    __tablename__ = "dismissal"
    __table_args__ = (CheckConstraint("reason <> ''", name="with_a_reason"),)

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    hash: Mapped[str] = mapped_column(String(64))
    #: The name of the lack, as the engine has it, and the words that it is about.
    lack: Mapped[str] = mapped_column(String(40))
    words: Mapped[str]
    reason: Mapped[str]
    dismissed_at: Mapped[datetime]
    dismissed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
