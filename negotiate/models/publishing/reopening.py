"""A reopening: a clause that a round was opened for, while its agreed text stays in force."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.publishing.round import Round
from negotiate.models.text.clause import Clause


class Reopening(Base):
    """One clause within the scope of a round; a round without any is open for the whole text."""

    __tablename__ = "reopening"
    __table_args__ = (UniqueConstraint("round_id", "clause_id"), CheckConstraint("reason <> ''", name="with_a_reason"))

    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    #: The rule that gave the occasion, where one did.
    date_rule_id: Mapped[int | None] = mapped_column(ForeignKey("date_rule.id"))
    reason: Mapped[str]
    reopened_at: Mapped[datetime]
    reopened_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    round: Mapped[Round] = relationship()
    clause: Mapped[Clause] = relationship()
