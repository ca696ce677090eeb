"""A wish about reminders: whether a person wants dates by mail. The latest counts, the earlier ones stay."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, words


class Wish(Enum):
    """What a person can say about mail."""

    YES = "yes"
    NO = "no"


class ReminderWish(Base):
    """One answer; who never gave one gets no mail."""

    __tablename__ = "reminder_wish"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    wish: Mapped[Wish] = mapped_column(words(Wish))
    made_at: Mapped[datetime]
