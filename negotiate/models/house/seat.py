"""A person's place at the table: which role she holds, for which delegation, from when to when."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.delegation import Delegation

if TYPE_CHECKING:
    from negotiate.models.house.person import Person


class Role(Enum):
    """What a seat is for."""

    NEGOTIATOR = "negotiator"
    HEAD_OF_DELEGATION = "head of delegation"
    OBSERVER = "observer"
    CHAIR = "chair"
    SECRETARIAT = "secretariat"
    ADMINISTRATOR = "administrator"

    @property
    def sits_in_delegation(self) -> bool:
        """Say whether a seat of this role belongs to a delegation."""
        return self in (Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION, Role.OBSERVER)


#: The roles that speak for a delegation; an observer's speaks for none.
SPEAKING = (Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION)


class Seat(Coded, Base):
    """One role of one person, never deleted: it ends."""

    __tablename__ = "seat"
    __table_args__ = (
        CheckConstraint(
            "(role in ('negotiator', 'head of delegation', 'observer')) = (delegation_id is not null)",
            name="delegation_where_the_role_has_one",
        ),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[Role] = mapped_column(words(Role))
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"), index=True)
    #: The one instrument that the seat is for; none means every instrument of the house.
    instrument_id: Mapped[int | None] = mapped_column(ForeignKey("instrument.id"))
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    #: When the office of a chair ends by itself, as was announced: from then on it gives no rights.
    ends_at: Mapped[datetime | None]
    #: Since when it waits for the word of somebody of the delegation, without which nothing is seen or done from it.
    waits_since: Mapped[datetime | None]

    person: Mapped["Person"] = relationship(back_populates="seats")
    delegation: Mapped[Delegation | None] = relationship()

    def ended(self, now: datetime) -> datetime | None:
        """Return since when it has ended, by a word or by itself; None while it stands."""
        by_itself = self.ends_at if self.ends_at is not None and self.ends_at <= now else None
        return min(filter(None, (self.until, by_itself)), default=None)
