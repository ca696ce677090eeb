"""The offices that propose in a negotiation: the chair's, and each facilitator's; no delegation's."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, only_one
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.person import Person


class ProposingOffice(Base):
    """Which row stands for the chair of an instrument, or a facilitator, wherever a proposal names who made it.

    Nobody sits in it, it takes part in nothing, belongs to no group and is no party; the database sees to that.
    """

    __tablename__ = "proposing_office"
    __table_args__ = (
        UniqueConstraint("instrument_id", "person_id"),
        only_one("uq_proposing_office_of_chair", "instrument_id", where="person_id IS NULL"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"))
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"), unique=True)
    #: Whose it is, as a facilitator, each time that she is one; none where it is the chair's.
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    delegation: Mapped[Delegation] = relationship(back_populates="office")
    person: Mapped[Person | None] = relationship()
