"""A feed: the secret address at which a program of a person's finds her dates, or what happened to what she watches."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, only_one, words
from negotiate.models.house.person import Person


class FeedKind(Enum):
    """What is found at an address."""

    CALENDAR = "calendar"
    NEWS = "news"


class Feed(Base):
    """One address; only the hash of its secret is kept, and a newer one of its kind ends it."""

    __tablename__ = "feed"
    __table_args__ = (only_one("uq_feed_working", "person_id", "kind", where="ended_at IS NULL"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[FeedKind] = mapped_column(words(FeedKind), default=FeedKind.CALENDAR)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
