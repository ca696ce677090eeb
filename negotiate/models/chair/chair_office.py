"""The chair's office of a negotiation: it proposes as a delegation does, and is none."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.house.delegation import Delegation


class ChairOffice(Base):
    """Which row stands for the chair of an instrument wherever a proposal names who made it.

    Nobody sits in it, it takes part in nothing, belongs to no group and is no party; the database sees to that.
    """

    __tablename__ = "chair_office"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), unique=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"), unique=True)

    delegation: Mapped[Delegation] = relationship(back_populates="office")
