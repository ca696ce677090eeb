"""A date rule: what a clause says about time. What really happened is an event, and never stands here."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.dates.confirmation import Confirmation
from negotiate.models.dates.coverage import Coverage
from negotiate.models.text.clause import Clause


class DateRuleKind(Enum):
    """What falls due."""

    REVIEW = "review"
    SUNSET = "sunset"
    REPORT = "report"
    ENTRY_INTO_FORCE = "entry into force"
    MEETING = "meeting"


class DateRule(Coded, Base):
    """One rule of one clause, in the engine's notation; it is retired, never changed."""

    __tablename__ = "date_rule"

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    kind: Mapped[DateRuleKind] = mapped_column(words(DateRuleKind))
    #: Said on pages: "Review conference".
    label: Mapped[str]
    #: "5 years after entry into force"
    notation: Mapped[str]
    #: The clause's hash when the rule was written: a changed text asks for a second look.
    hash: Mapped[str]
    #: Days before the date from which it counts as due soon.
    lead_days: Mapped[int]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    retired_at: Mapped[datetime | None]
    retired_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    confirmations: Mapped[list[Confirmation]] = relationship(order_by=Confirmation.id)
    coverages: Mapped[list[Coverage]] = relationship(order_by=Coverage.id)

    @property
    def hashes(self) -> frozenset[str]:
        """Return the wordings of the clause that the rule was held against."""
        return frozenset({self.hash, *(confirmation.hash for confirmation in self.confirmations)})
