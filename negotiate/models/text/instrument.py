"""An instrument: the text under negotiation, and who takes part in it."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, String
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.dates.zones import UNIVERSAL
from negotiate.models.base import Base, Coded, only_one, words
from negotiate.models.house.delegation import Delegation

#: The least time for a silence procedure where an instrument says nothing else.
SILENCE_HOURS = 72


class Audience(Enum):
    """Who may read the published rounds of an instrument."""

    PARTICIPANTS = "participants"
    OBSERVERS = "participants and observers"
    PUBLIC = "everyone"


class Disclosure(Enum):
    """When delegations read what the secretariat and the chair decide in a round."""

    AS_DECIDED = "as it is decided"
    WHEN_PUBLISHED = "when the round is published"


class Capacity(Enum):
    """How a delegation takes part: an observer reads and comments, and never tables."""

    PARTICIPANT = "participant"
    OBSERVER = "observer"


class Instrument(Coded, Base):
    """A convention, a declaration, a set of norms."""

    __tablename__ = "instrument"

    title: Mapped[str]
    #: The language that the working text is drafted in; versions carry their own.
    language: Mapped[str] = mapped_column(String(12))
    audience: Mapped[Audience] = mapped_column(words(Audience), default=Audience.PARTICIPANTS)
    #: Where it is WHEN_PUBLISHED, what was decided since does not exist for delegations (see `state.withheld`).
    disclosure: Mapped[Disclosure] = mapped_column(words(Disclosure), default=Disclosure.AS_DECIDED)
    #: The time zone in which its deadlines are set and told, by its IANA name.
    zone: Mapped[str] = mapped_column(String(64), default=UNIVERSAL)
    #: For how many hours at least words are put under silence.
    silence_hours: Mapped[int] = mapped_column(default=SILENCE_HOURS)
    #: What it calls its statuses, and who sets them, where it says so itself (see `state.text.status_ladder`).
    rungs: Mapped[list[Any]] = mapped_column(default=list)
    #: Whether nothing in it is agreed until everything is.
    is_package: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: Counts tabled amendments; the next one takes the next number, and no number is given twice.
    last_amendment_number: Mapped[int] = mapped_column(default=0)

    #: Those that stand: who has left is in the table, and has no part in anything that is asked of this.
    participations: Mapped[list["Participation"]] = relationship(
        primaryjoin="and_(Instrument.id == Participation.instrument_id, Participation.until.is_(None))",
        back_populates="instrument",
    )
    #: Those that have ended, the last one last: of who may have been let in again since.
    ended_participations: Mapped[list["Participation"]] = relationship(
        primaryjoin="and_(Instrument.id == Participation.instrument_id, Participation.until.is_not(None))",
        order_by="Participation.id",
        viewonly=True,
    )
    #: What `capacities` returns, where a session that only reads has found it out without the rows.
    known_capacities: ClassVar[Mapping[int, Capacity] | None] = None

    @property
    def capacities(self) -> Mapping[int, Capacity]:
        """Return in which capacity each delegation takes part, by its row."""
        known = self.known_capacities
        return {seat.delegation_id: seat.capacity for seat in self.participations} if known is None else known

    def know_capacities(self, capacities: Mapping[int, Capacity]) -> None:
        """Hold who takes part for as long as this object is there: for a session in which nobody comes or goes."""
        vars(self)["known_capacities"] = capacities


class Participation(Base):
    """A delegation's seat in the negotiation of one instrument, from when to when; never deleted: it ends."""

    __tablename__ = "participation"
    __table_args__ = (
        only_one("uq_participation_standing", "instrument_id", "delegation_id", where="until IS NULL"),
        CheckConstraint("(until is null) = (reason = '')", name="ended_with_a_reason"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"), index=True)
    capacity: Mapped[Capacity] = mapped_column(words(Capacity))
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: Why it ended; empty while it stands.
    reason: Mapped[str] = mapped_column(default="", server_default="")

    instrument: Mapped[Instrument] = relationship(back_populates="participations")
    delegation: Mapped[Delegation] = relationship()

    @hybrid_property
    def stands(self) -> bool:
        """Say whether the delegation takes part now."""
        return self.until is None

    @stands.inplace.expression
    @classmethod
    def _stands(cls) -> ColumnElement[bool]:
        """Return the same as a condition."""
        return cls.until.is_(None)
