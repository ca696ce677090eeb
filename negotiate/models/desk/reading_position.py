"""A position on one reading of a clash, in the words in which it was put to the delegations."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.position import AttributedStance
from negotiate.models.base import Base
from negotiate.models.desk.clash_question import ClashReading


class ReadingPosition(AttributedStance, Base):
    """One statement of a stance on a reading; what counts of several is worked out, and stored nowhere."""

    __tablename__ = "reading_position"
    __table_args__ = (
        CheckConstraint("(reach = 'group') = (group_id is not null)", name="group_where_it_reaches_one"),
        CheckConstraint("reach not in ('secretariat', 'everyone')", name="to_those_who_read_amendments"),
    )

    reading_id: Mapped[int] = mapped_column(ForeignKey("clash_reading.id"), index=True)

    reading: Mapped[ClashReading] = relationship()
    retreat: Mapped["ReadingPositionWithdrawal | None"] = relationship()


class ReadingPositionWithdrawal(Base):
    """The act by which a delegation takes a position on a reading back; what was said stays readable."""

    __tablename__ = "reading_position_withdrawal"

    position_id: Mapped[int] = mapped_column(ForeignKey("reading_position.id"), unique=True)
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
