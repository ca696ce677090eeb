"""A notice: what a delegation is told has been published; each of its people says when she has seen it."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.delegation import Delegation
from negotiate.models.publishing.publication import Publication


class Notice(Coded, Base):
    """One publication brought to the attention of one delegation."""

    __tablename__ = "notice"
    __table_args__ = (UniqueConstraint("publication_id", "delegation_id"),)

    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"), index=True)
    given_at: Mapped[datetime]

    publication: Mapped[Publication] = relationship()
    delegation: Mapped[Delegation] = relationship()


class Sighting(Base):
    """A person has seen a notice."""

    __tablename__ = "sighting"
    __table_args__ = (UniqueConstraint("notice_id", "person_id"),)

    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    seen_at: Mapped[datetime]
