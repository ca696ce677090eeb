"""A remark on a term: what people write in the register beside what the text says; what the text says is found anew."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, only_one, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.person import Person
from negotiate.models.text.instrument import Instrument


class RemarkKind(Enum):
    """What a remark is about."""

    EQUIVALENT = "equivalent"
    DISCOURAGED = "discouraged"
    NOTE = "note"


class TermRemark(Coded, Base):
    """One remark by a delegation or the secretariat; taken back, never changed."""

    __tablename__ = "term_remark"
    __table_args__ = (
        CheckConstraint("kind <> 'discouraged' or reason <> ''", name="discouraged_with_a_reason"),
        CheckConstraint("(kind = 'equivalent') = (language <> '')", name="equivalent_in_a_language"),
        CheckConstraint("words <> ''", name="says_something"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: The term as the register names it; it need not be defined anywhere.
    term: Mapped[str] = mapped_column(String(120))
    kind: Mapped[RemarkKind] = mapped_column(words(RemarkKind))
    #: Of an equivalent: one of the six, as a tag ("fr"); else empty.
    language: Mapped[str] = mapped_column(String(8))
    #: The equivalent, the discouraged words, or the note.
    words: Mapped[str]
    #: Why words are discouraged; of an equivalent, its definition or a remark on it.
    reason: Mapped[str]
    #: None where the secretariat says it.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    said_at: Mapped[datetime]
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    taken_back_at: Mapped[datetime | None]
    taken_back_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
    said_by: Mapped[Person | None] = relationship(foreign_keys=said_by_id)
    dissents: Mapped[list["Dissent"]] = relationship(order_by="Dissent.id")


class Dissent(Base):
    """A delegation that does not share a remark, from when to when."""

    __tablename__ = "dissent"
    __table_args__ = (only_one("uq_dissent_standing", "remark_id", "delegation_id", where="until IS NULL"),)

    remark_id: Mapped[int] = mapped_column(ForeignKey("term_remark.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    since: Mapped[datetime]
    until: Mapped[datetime | None]

    delegation: Mapped[Delegation] = relationship()
