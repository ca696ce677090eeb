"""An item of an agenda: what a meeting takes up, which clauses that concerns, and who may read of it."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.person import Person
from negotiate.models.meetings.meeting import Meeting
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Audience, Instrument

if TYPE_CHECKING:
    from negotiate.models.meetings.floor import FloorRequest


class AgendaItem(Coded, Base):
    """One item; nothing of it changes: it is struck, and another put in its place."""

    __tablename__ = "agenda_item"
    __table_args__ = (CheckConstraint("title <> ''", name="with_a_title"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    title: Mapped[str]
    #: Who may read of it: those who negotiate always, others where it says so.
    audience: Mapped[Audience] = mapped_column(words(Audience))
    added_at: Mapped[datetime]
    added_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    meeting: Mapped[Meeting] = relationship(back_populates="items")
    concerns: Mapped[list["ItemClause"]] = relationship(order_by="ItemClause.id")
    requests: Mapped[list["FloorRequest"]] = relationship(back_populates="item", order_by="FloorRequest.id")
    strike: Mapped["ItemStrike | None"] = relationship(back_populates="item")

    @property
    def instrument(self) -> Instrument:
        """Return the instrument that the meeting is about."""
        return self.meeting.instrument

    @property
    def instrument_id(self) -> int:
        """Return the number of that instrument's row."""
        return self.meeting.instrument_id


class ItemClause(Base):
    """A clause that an item concerns."""

    __tablename__ = "item_clause"
    __table_args__ = (UniqueConstraint("item_id", "clause_id"),)

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)

    clause: Mapped[Clause] = relationship()


class ItemStrike(Base):
    """The act by which an item is taken off the agenda."""

    __tablename__ = "item_strike"

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"), unique=True)
    reason: Mapped[str]
    struck_at: Mapped[datetime]
    struck_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    item: Mapped[AgendaItem] = relationship(back_populates="strike")
    struck_by: Mapped[Person | None] = relationship()
