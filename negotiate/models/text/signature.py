"""A signature: somebody answers by name for words that no amendment brought in."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, words
from negotiate.models.house.person import Person
from negotiate.models.text.version import Version


class Hand(Enum):
    """Whose words they are that nobody tabled."""

    CHAIR = "chair's proposal"
    EDITORIAL = "editorial"
    PARENT = "parent's text"


#: In whose hand a form lets something be done; words of a parent come by a deed of their own.
OFFERED_HANDS = (Hand.CHAIR, Hand.EDITORIAL)


class Signature(Base):
    """One version's own words, signed once."""

    __tablename__ = "signature"

    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), unique=True)
    hand: Mapped[Hand] = mapped_column(words(Hand))
    note: Mapped[str]
    signed_at: Mapped[datetime]
    signed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    version: Mapped[Version] = relationship()
    signed_by: Mapped[Person | None] = relationship()
