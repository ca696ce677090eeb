"""A loophole: what somebody finds that words leave open, what was done about it, and which words answered it."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded, words
from negotiate.models.comments.thread import Thread
from negotiate.models.house.delegation import Delegation
from negotiate.models.norms.circle import Opened, Opening
from negotiate.models.norms.scenario import ScenarioQuestion
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class Loophole(Opened, Coded, Base):
    """A finding on a passage in the wording that was read; it stays as it was written, since others rest on it."""

    __tablename__ = "loophole"
    __table_args__ = (
        CheckConstraint("title <> '' and explanation <> ''", name="says_what_it_lets_through"),
        CheckConstraint("question_id is null or thread_id is null", name="from_one_place"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: None where the secretariat wrote it.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: "2/a", the path of the paragraph in that version; empty for the whole clause.
    paragraph: Mapped[str] = mapped_column(String(40))
    #: The words of the passage that it is on; empty for all of it.
    words: Mapped[str]
    title: Mapped[str] = mapped_column(String(120))
    explanation: Mapped[str]
    #: The question of a scenario, or what was said of words, from which it was found; neither where by reading.
    question_id: Mapped[int | None] = mapped_column(ForeignKey("scenario_question.id"), index=True)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id"), index=True)
    found_at: Mapped[datetime]
    found_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
    question: Mapped[ScenarioQuestion | None] = relationship()
    thread: Mapped[Thread | None] = relationship()
    widenings: Mapped[list["LoopholeWidening"]] = relationship(
        order_by="LoopholeWidening.id", back_populates="loophole"
    )
    turns: Mapped[list["LoopholeTurn"]] = relationship(order_by="LoopholeTurn.id", back_populates="loophole")

    @property
    def path(self) -> tuple[str, ...]:
        """Return the path of the paragraph."""
        return tuple(self.paragraph.split("/")) if self.paragraph else ()


class LoopholeWidening(Opening, Base):
    """The act by which an author lets others see a loophole."""

    __tablename__ = "loophole_widening"
    __table_args__ = (
        UniqueConstraint("loophole_id", "circle"),
        CheckConstraint("(circle = 'a group') = (group_id is not null)", name="to_a_group_that_is_named"),
    )

    loophole_id: Mapped[int] = mapped_column(ForeignKey("loophole.id"), index=True)

    loophole: Mapped[Loophole] = relationship(back_populates="widenings")


class LoopholeStep(Enum):
    """What an author says of a loophole."""

    CLOSED = "closed"
    REOPENED = "reopened"


class LoopholeTurn(Base):
    """The act by which an author says that words answer a loophole, or that they do not; the last counts.

    That a closed one is open again because those words have gone follows from the text, and is stored nowhere.
    """

    __tablename__ = "loophole_turn"
    __table_args__ = (
        CheckConstraint("step = 'closed' or (words = '' and reason <> '')", name="reopened_for_a_reason"),
    )

    loophole_id: Mapped[int] = mapped_column(ForeignKey("loophole.id"), index=True)
    step: Mapped[LoopholeStep] = mapped_column(words(LoopholeStep))
    #: The version that was read: the one whose words answer it, where it is closed.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: The words of that version that answer it; empty where those of the finding stand there no more.
    words: Mapped[str]
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    loophole: Mapped[Loophole] = relationship(back_populates="turns")
    version: Mapped[Version] = relationship()


class Remedy(Base):
    """The act by which a delegation makes an amendment of its own that is to close a loophole."""

    __tablename__ = "remedy"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    loophole_id: Mapped[int] = mapped_column(ForeignKey("loophole.id"), index=True)

    amendment: Mapped[Amendment] = relationship()
    loophole: Mapped[Loophole] = relationship()
