"""An event: what really happened, recorded with its source; a correction is a further row."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.date_rule import DateRule
from negotiate.models.delegation import Delegation
from negotiate.models.instrument import Instrument
from negotiate.models.person import Person


class Event(Coded, Base):
    """Adoption, entry into force, a measure taken; or what was done about a due date (held, extended …)."""

    __tablename__ = "event"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: The words by which date rules anchor to it: "entry into force".
    kind: Mapped[str] = mapped_column(String(120))
    happened_on: Mapped[date]
    #: For an extension: the day until which it runs.
    until: Mapped[date | None]
    #: The rule that was answered, where the event is an answer to one.
    date_rule_id: Mapped[int | None] = mapped_column(ForeignKey("date_rule.id"))
    #: The party, where the clock is a party's own.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    #: Where it is written: a depositary notification, a decision.
    source: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: The earlier event that this one corrects; the earlier one stays readable and counts no more.
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"), unique=True)

    instrument: Mapped[Instrument] = relationship()
    date_rule: Mapped[DateRule | None] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
    recorded_by: Mapped[Person | None] = relationship()
