"""A position: a delegation's attributed, dated stance. Nothing is ever inferred about anybody's position."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, words
from negotiate.models.house.delegation import Delegation


class Stance(Enum):
    """How a delegation stands to a proposal; no row means "no position recorded"."""

    SUPPORT = "support"
    CAN_ACCEPT = "can accept"
    RESERVE = "reserve"
    OPPOSE = "oppose"


class Position(Base):
    """One statement of a stance; the latest of a delegation counts, the earlier ones stay."""

    __tablename__ = "position"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    stance: Mapped[Stance] = mapped_column(words(Stance))
    note: Mapped[str]
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    amendment: Mapped[Amendment] = relationship()
    delegation: Mapped[Delegation] = relationship()
