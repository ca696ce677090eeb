"""A contest: a delegation's objection to an entry of the record, which never changes; and what came of it."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded
from negotiate.models.base import words as words_of
from negotiate.models.contests.contest_answer import ContestAnswer, ContestConsequence, ContestWithdrawal
from negotiate.models.house.delegation import Delegation
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument


class EntryOf(Enum):
    """Whose act a contested entry tells of: nobody answers for an entry of one's own office."""

    SECRETARIAT = "the secretariat"
    CHAIR = "the chair"
    DELEGATION = "a delegation"


class ContestState(Enum):
    """How far a contest has come; read off its rows, stored nowhere."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class Contest(Coded, Base):
    """Why a delegation objects to one entry in the journal of an instrument; each objects to an entry once."""

    __tablename__ = "contest"
    __table_args__ = (
        UniqueConstraint("instrument_id", "entry_number", "delegation_id"),
        CheckConstraint("reason <> ''", name="with_a_reason"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: The number of the entry in the journal of the instrument, and its seal.
    entry_number: Mapped[int]
    entry_hash: Mapped[str] = mapped_column(String(64))
    entry_of: Mapped[EntryOf] = mapped_column(words_of(EntryOf))
    #: Who did what the entry tells of; none for the command line.
    entry_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: The clause and the amendment that the entry, or the objection to it, is about.
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"), index=True)
    amendment_id: Mapped[int | None] = mapped_column(ForeignKey("amendment.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    #: Until when it is to be answered.
    answer_due_at: Mapped[datetime]

    instrument: Mapped[Instrument] = relationship()
    clause: Mapped[Clause | None] = relationship()
    amendment: Mapped[Amendment | None] = relationship()
    delegation: Mapped[Delegation] = relationship()
    answer: Mapped[ContestAnswer | None] = relationship()
    retreat: Mapped[ContestWithdrawal | None] = relationship()
    consequences: Mapped[list[ContestConsequence]] = relationship(order_by=ContestConsequence.entry_number)

    @property
    def state(self) -> ContestState:
        """Return how far it has come."""
        if self.retreat is not None:
            return ContestState.WITHDRAWN
        return ContestState.OPEN if self.answer is None else ContestState.ANSWERED
