"""An offer: the secretariat's own words for a place, put to a proposer for agreement; it binds and blocks nobody."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded, words
from negotiate.models.text.version import Version


class Consent(Enum):
    """What a proposer says to an offer."""

    AGREES = "agrees"
    DOES_NOT_AGREE = "does not agree"


class Offer(Coded, Base):
    """One wording put to the proposer of one amendment."""

    __tablename__ = "offer"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), index=True)
    base_version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), index=True)
    #: The key of the place on the desk.
    place: Mapped[str] = mapped_column(String(12))
    #: What stands around the place and in it, and the words offered for it.
    before: Mapped[str]
    standing: Mapped[str]
    offered: Mapped[str]
    after: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    amendment: Mapped[Amendment] = relationship()
    base_version: Mapped[Version] = relationship()
    reply: Mapped["Reply | None"] = relationship(back_populates="offer")


class Reply(Base):
    """The proposer's answer; the first one stands, a change of mind is said to the secretariat."""

    __tablename__ = "reply"

    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id"), unique=True)
    consent: Mapped[Consent] = mapped_column(words(Consent))
    note: Mapped[str]
    given_at: Mapped[datetime]
    given_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    offer: Mapped[Offer] = relationship(back_populates="reply")
