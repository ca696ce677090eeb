"""Telling by mail: whether a person wants to be told what changed, and what she has been told of."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, only_one, words
from negotiate.models.dates.reminder_wish import Wish


class TellingWish(Base):
    """One answer; the newest counts, and who never gave one gets no mail."""

    __tablename__ = "telling_wish"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    wish: Mapped[Wish] = mapped_column(words(Wish))
    made_at: Mapped[datetime]


class Telling(Base):
    """One letter about what changed in one instrument; there is no further one until its reader has come to the house.

    Only the hash of the secret is kept by which she ends these letters without signing in.
    """

    __tablename__ = "telling"
    __table_args__ = (only_one("uq_telling_unanswered", "person_id", "instrument_id", where="came_at IS NULL"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"))
    #: What happened until then has been told.
    written_at: Mapped[datetime]
    #: When she was next in the house; null as long as nobody knows of it.
    came_at: Mapped[datetime | None]
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
