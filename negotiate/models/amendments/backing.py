"""Who stands behind a draft that is shared with a group, step by step; and in whose name it was tabled."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.group import Group


class BackingStep(Enum):
    """What a delegation of the group was asked, or did."""

    ASKED = "asked"
    JOINED = "joined"
    LEFT = "left"


class Backing(Base):
    """One step of one delegation; the last one counts. Only the group reads them, also once the draft is tabled."""

    __tablename__ = "backing"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    step: Mapped[BackingStep] = mapped_column(words(BackingStep))
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    amendment: Mapped[Amendment] = relationship(back_populates="backings")
    delegation: Mapped[Delegation] = relationship()


class Mandate(Base):
    """A group in whose name an amendment was tabled; it binds none of its members."""

    __tablename__ = "mandate"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("group.id"))
    given_at: Mapped[datetime]

    amendment: Mapped[Amendment] = relationship(back_populates="mandate")
    group: Mapped[Group] = relationship()
