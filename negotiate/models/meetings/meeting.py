"""A meeting: a sitting of a round, as it was announced, changed and, where it was, cancelled."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.chair.facilitation import Facilitation
from negotiate.models.house.person import Person
from negotiate.models.publishing.round import Round
from negotiate.models.text.instrument import Instrument

if TYPE_CHECKING:
    from negotiate.models.meetings.agenda_item import AgendaItem
    from negotiate.models.meetings.summary import MeetingSummary


class Meeting(Coded, Base):
    """One sitting; what is said of it stands in its plans, what it is about in its agenda."""

    __tablename__ = "meeting"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: The round that was the newest when it was announced; none before the first.
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"))
    announced_at: Mapped[datetime]
    announced_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    round: Mapped[Round | None] = relationship()
    announced_by: Mapped[Person | None] = relationship()
    #: Every plan that was ever announced, the latest last: a change is a row.
    plans: Mapped[list["MeetingPlan"]] = relationship(order_by="MeetingPlan.id")
    items: Mapped[list["AgendaItem"]] = relationship(back_populates="meeting", order_by="AgendaItem.id")
    cancellation: Mapped["MeetingCancellation | None"] = relationship()
    summaries: Mapped[list["MeetingSummary"]] = relationship(back_populates="meeting", order_by="MeetingSummary.id")

    @property
    def plan(self) -> "MeetingPlan":
        """Return the plan that counts."""
        return self.plans[-1]

    @property
    def summary(self) -> "MeetingSummary | None":
        """Return the summary that counts; None before the first."""
        return self.summaries[-1] if self.summaries else None

    @property
    def agenda(self) -> "list[AgendaItem]":
        """Return the items that stand on the agenda, in the order in which they were put there."""
        return [item for item in self.items if item.strike is None]


class MeetingPlan(Base):
    """When, where and under whom a meeting sits, as it was announced at an instant."""

    __tablename__ = "meeting_plan"
    __table_args__ = (CheckConstraint("ends_at > begins_at", name="ends_after_it_begins"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    begins_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime] = mapped_column(index=True)
    place: Mapped[str] = mapped_column(String(200))
    #: Where it is joined from afar; none of those learn it who only read what is public.
    link: Mapped[str]
    #: The office that leads it; none where a chair or a guest does.
    office_id: Mapped[int | None] = mapped_column(ForeignKey("facilitation.id"))
    #: Who leads it, and in which capacity; neither needs a seat in the house.
    facilitator: Mapped[str] = mapped_column(String(200))
    capacity: Mapped[str] = mapped_column(String(200))
    #: Why it was changed.
    reason: Mapped[str]
    set_at: Mapped[datetime]
    set_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    set_by: Mapped[Person | None] = relationship()
    office: Mapped[Facilitation | None] = relationship()


class MeetingCancellation(Base):
    """The act by which a meeting is called off; it stays readable."""

    __tablename__ = "meeting_cancellation"
    __table_args__ = (CheckConstraint("reason <> ''", name="with_a_reason"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), unique=True)
    reason: Mapped[str]
    cancelled_at: Mapped[datetime]
    cancelled_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    cancelled_by: Mapped[Person | None] = relationship()
