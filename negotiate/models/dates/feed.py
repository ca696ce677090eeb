"""A feed: the secret address at which a person's calendar program finds the dates of her instruments."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, only_one
from negotiate.models.house.person import Person


class Feed(Base):
    """One address; only the hash of its secret is kept, and a newer one ends it."""

    __tablename__ = "feed"
    __table_args__ = (only_one("uq_feed_working", "person_id", where="ended_at IS NULL"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
