"""A confirmation: somebody read a changed clause again and found that a date rule still says what it says."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base


class Confirmation(Base):
    """A rule held against one wording of its clause; another change of the wording asks again."""

    __tablename__ = "confirmation"

    date_rule_id: Mapped[int] = mapped_column(ForeignKey("date_rule.id"), index=True)
    #: The hash of the wording that was read.
    hash: Mapped[str] = mapped_column(String(64))
    confirmed_at: Mapped[datetime]
    confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
