"""The floor of a meeting: which item is at hand, who has asked to speak on it, who speaks and who has spoken."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.group import Group
from negotiate.models.meetings.agenda_item import AgendaItem
from negotiate.models.text.instrument import Instrument


class ItemCall(Base):
    """The act by which an item is taken up; the latest one of a meeting is at hand."""

    __tablename__ = "item_call"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    called_at: Mapped[datetime]
    called_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    item: Mapped[AgendaItem] = relationship()


class FloorMove(Enum):
    """What becomes of a request for the floor."""

    GIVEN = "was given the floor"
    DONE = "has spoken"
    LEFT = "no longer asks"


class FloorRequest(Coded, Base):
    """A delegation that asks to speak on an item, for itself or on behalf of a group."""

    __tablename__ = "floor_request"

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    #: The group on whose behalf it speaks; it binds no other member.
    behalf_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    asked_at: Mapped[datetime]
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    item: Mapped[AgendaItem] = relationship(back_populates="requests")
    delegation: Mapped[Delegation] = relationship()
    behalf: Mapped[Group | None] = relationship()
    steps: Mapped[list["FloorStep"]] = relationship(order_by="FloorStep.id")

    @property
    def instrument(self) -> Instrument:
        """Return the instrument that the meeting is about."""
        return self.item.instrument

    @property
    def instrument_id(self) -> int:
        """Return the number of that instrument's row."""
        return self.item.instrument_id

    @property
    def move(self) -> FloorMove | None:
        """Return what has become of it; None while it waits in the queue."""
        return self.steps[-1].move if self.steps else None


class FloorStep(Base):
    """One step of a request, by whom; the latest counts, and none is made twice."""

    __tablename__ = "floor_step"
    __table_args__ = (UniqueConstraint("request_id", "move"),)

    request_id: Mapped[int] = mapped_column(ForeignKey("floor_request.id"), index=True)
    move: Mapped[FloorMove] = mapped_column(words(FloorMove))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
