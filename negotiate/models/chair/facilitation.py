"""A facilitation: the office of a facilitator, held by a person from an instant to another, for all clauses or some."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.person import Person
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument


class Facilitation(Coded, Base):
    """Somebody's time as a facilitator, as it was announced; nothing of it changes, and it may be ended before."""

    __tablename__ = "facilitation"
    __table_args__ = (CheckConstraint("ends_at > since", name="ends_after_it_begins"),)

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[datetime]
    #: From then on it gives no rights, whoever has said so or not.
    ends_at: Mapped[datetime]
    named_at: Mapped[datetime]
    named_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    named_by: Mapped[Person | None] = relationship(foreign_keys=[named_by_id])
    #: The clauses that it is for; none where it is for the whole text.
    clauses: Mapped[list["FacilitatedClause"]] = relationship(order_by="FacilitatedClause.id")
    end: Mapped["FacilitationEnd | None"] = relationship()

    @property
    def until(self) -> datetime:
        """Return when it has ended, or will."""
        return min(self.ends_at, self.end.ended_at) if self.end is not None else self.ends_at


class FacilitatedClause(Base):
    """A clause that a facilitation is for."""

    __tablename__ = "facilitated_clause"
    __table_args__ = (UniqueConstraint("facilitation_id", "clause_id"),)

    facilitation_id: Mapped[int] = mapped_column(ForeignKey("facilitation.id"))
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))

    clause: Mapped[Clause] = relationship()


class FacilitationEnd(Base):
    """The act by which a facilitation is ended before the day that was announced."""

    __tablename__ = "facilitation_end"
    __table_args__ = (CheckConstraint("reason <> ''", name="with_a_reason"),)

    facilitation_id: Mapped[int] = mapped_column(ForeignKey("facilitation.id"), unique=True)
    reason: Mapped[str]
    ended_at: Mapped[datetime]
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    ended_by: Mapped[Person | None] = relationship()
