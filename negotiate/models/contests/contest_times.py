"""How many days there are to contest an entry, and to answer."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base

#: What counts where an instrument has said nothing else: days to contest an entry, and days to answer.
CONTEST_DAYS, ANSWER_DAYS = 7, 14


class ContestTimes(Base):
    """How many days an instrument gives to contest an entry, and to answer; what was said last counts from then on."""

    __tablename__ = "contest_times"
    __table_args__ = (CheckConstraint("days > 0 and answer_days > 0", name="some_days"),)

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    days: Mapped[int]
    answer_days: Mapped[int]
    set_at: Mapped[datetime]
    set_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
