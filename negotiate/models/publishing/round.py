"""A round: a numbered stage of the negotiation of one instrument."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, only_one
from negotiate.models.text.instrument import Instrument


class RoundState(Enum):
    """How far a round has come; read off its instants, stored nowhere."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


class Round(Coded, Base):
    """Planned, then open, then closed; closing publishes the text."""

    __tablename__ = "round"
    __table_args__ = (
        UniqueConstraint("instrument_id", "number"),
        CheckConstraint("closed_at is null or opened_at is not null", name="opened_before_closed"),
        only_one("uq_round_open", "instrument_id", where="opened_at IS NOT NULL AND closed_at IS NULL"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    number: Mapped[int]
    planned_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    #: Every deadline that was ever set, the latest last: an extension is a row, not a change.
    deadlines: Mapped[list["Deadline"]] = relationship(order_by="Deadline.id")

    @property
    def state(self) -> RoundState:
        """Return how far the round has come."""
        if self.closed_at is not None:
            return RoundState.CLOSED
        return RoundState.PLANNED if self.opened_at is None else RoundState.OPEN

    @property
    def amendments_due_at(self) -> datetime | None:
        """Return the instant after which nothing more is tabled, or None where none is set."""
        return self.deadlines[-1].due_at if self.deadlines else None


class Deadline(Base):
    """The instant until which amendments are tabled, as set or extended by somebody."""

    __tablename__ = "deadline"

    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), index=True)
    due_at: Mapped[datetime]
    set_at: Mapped[datetime]
    set_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
