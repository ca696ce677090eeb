"""An event: what really happened, recorded with its source; a correction is a further row."""

from datetime import date, datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.dates.date_rule import DateRule
from negotiate.models.dates.enactment import Enactment
from negotiate.models.dates.retraction import Retraction
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.person import Person
from negotiate.models.text.instrument import Instrument


class PartyAct(Enum):
    """What one party does about the instrument, as the depositary records it."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    PROVISIONAL_APPLICATION = "provisional application"
    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"

    @property
    def is_instrument(self) -> bool:
        """Say whether it is one of the instruments that an entry into force counts."""
        return self in (PartyAct.RATIFICATION, PartyAct.ACCEPTANCE, PartyAct.APPROVAL, PartyAct.ACCESSION)


class DateAnswer(Enum):
    """What can be decided about a due date; the event of a rule is of one of these kinds."""

    HELD = "held"
    EXTENDED = "extended"
    LAPSED = "lapsed"
    REVIVED = "revived"
    SUPERSEDED = "superseded"


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
    #: What goes with it: a declaration, a reservation, what is objected to, the reason of a decision.
    note: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: The earlier event that this one corrects; the earlier one stays readable and counts no more.
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"), unique=True)

    instrument: Mapped[Instrument] = relationship()
    date_rule: Mapped[DateRule | None] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
    recorded_by: Mapped[Person | None] = relationship()
    enactment: Mapped[Enactment | None] = relationship()
    retraction: Mapped[Retraction | None] = relationship()
