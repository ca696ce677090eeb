"""A dismissal of a drafting hint: somebody has looked at the words and says why they stay; the hint is never stored."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, only_one
from negotiate.models.house.delegation import Delegation
from negotiate.models.text.clause import Clause


class HintDismissal(Coded, Base):
    """It counts as long as the clause has a hint that is bound to these words, and nobody has raised it again."""

    __tablename__ = "hint_dismissal"
    __table_args__ = (
        CheckConstraint("reason <> ''", name="with_a_reason"),
        only_one("uq_hint_dismissal_standing", "clause_id", "bound", where="raised_at IS NULL"),
    )

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: The code of the check.
    rule: Mapped[str] = mapped_column(String(4))
    #: The name of the words that the hint is on, as the engine gives it.
    bound: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str]
    #: None where the secretariat says it.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    dismissed_at: Mapped[datetime]
    dismissed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    raised_at: Mapped[datetime | None]
    raised_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
