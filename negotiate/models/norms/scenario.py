"""A scenario: invented facts against which the words of a text are read, and who may see it."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded, only_one, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.norms.circle import Circle, Opened, Opening
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class Scenario(Opened, Coded, Base):
    """Facts, and the same facts taken apart; they stay as they were written, since answers rest on them."""

    __tablename__ = "scenario"
    __table_args__ = (CheckConstraint("title <> '' and facts <> ''", name="says_what_happens"),)

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: None where the secretariat wrote it.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"), index=True)
    title: Mapped[str] = mapped_column(String(120))
    facts: Mapped[str]
    actor: Mapped[str]
    target: Mapped[str]
    means: Mapped[str]
    effect: Mapped[str]
    contested: Mapped[str]
    written_at: Mapped[datetime]
    written_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
    widenings: Mapped[list["Widening"]] = relationship(order_by="Widening.id", back_populates="scenario")
    questions: Mapped[list["ScenarioQuestion"]] = relationship(order_by="ScenarioQuestion.id")


class Widening(Opening, Base):
    """The act by which an author lets others see a scenario."""

    __tablename__ = "widening"
    __table_args__ = (
        UniqueConstraint("scenario_id", "circle"),
        CheckConstraint("(circle = 'a group') = (group_id is not null)", name="to_a_group_that_is_named"),
    )

    scenario_id: Mapped[int] = mapped_column(ForeignKey("scenario.id"), index=True)

    scenario: Mapped[Scenario] = relationship(back_populates="widenings")


class ScenarioQuestion(Coded, Base):
    """What a scenario asks of: a paragraph of a clause, or all of it, in the wording that its author read."""

    __tablename__ = "scenario_question"
    __table_args__ = (UniqueConstraint("scenario_id", "version_id", "paragraph"),)

    scenario_id: Mapped[int] = mapped_column(ForeignKey("scenario.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: "2/a", the path of the paragraph in that version; empty for the whole clause.
    paragraph: Mapped[str] = mapped_column(String(40))

    scenario: Mapped[Scenario] = relationship(back_populates="questions")
    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()

    @property
    def path(self) -> tuple[str, ...]:
        """Return the path of the paragraph."""
        return tuple(self.paragraph.split("/")) if self.paragraph else ()


class Finds(Enum):
    """What somebody says that words do about facts; none is better than another."""

    COVERS = "covers"
    PERMITS = "permits"
    SILENT = "is silent"
    UNCLEAR = "unclear"


class ScenarioAnswer(Coded, Base):
    """One delegation's answer on one wording, of the text or of an amendment; its own until it is published."""

    __tablename__ = "scenario_answer"
    __table_args__ = (
        CheckConstraint("reason <> ''", name="with_a_reason"),
        CheckConstraint("(published_at is null) = (published_to is null)", name="published_to_somebody"),
        CheckConstraint("(amendment_id is null) = (proposed = '')", name="on_words_that_were_read"),
        only_one(
            "uq_scenario_answer_in_exercise",
            *("exercise_id", "question_id", "delegation_id"),
            where="exercise_id IS NOT NULL",
        ),
    )

    question_id: Mapped[int] = mapped_column(ForeignKey("scenario_question.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    #: The version that was read, alone or with an amendment, and the paragraph in what was read.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: The amendment that was asked after; none where it was the text as it stands.
    amendment_id: Mapped[int | None] = mapped_column(ForeignKey("amendment.id"), index=True)
    #: The body that the amendment would have given the clause then; empty where the text was asked.
    proposed: Mapped[str] = mapped_column(default="", server_default="")
    #: The exercise in which it was given: it is shown with those of all others, or when the exercise is closed.
    exercise_id: Mapped[int | None] = mapped_column(ForeignKey("exercise.id"))
    paragraph: Mapped[str] = mapped_column(String(40))
    finds: Mapped[Finds] = mapped_column(words(Finds))
    reason: Mapped[str]
    #: The words of the paragraph that it rests on; may be empty, for silence rests on none.
    rests_on: Mapped[str]
    said_at: Mapped[datetime]
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    published_at: Mapped[datetime | None]
    #: Who may read it: those who could see the scenario then, however wide it has become since.
    published_to: Mapped[Circle | None] = mapped_column(words(Circle, "published_to"))

    question: Mapped[ScenarioQuestion] = relationship()
    delegation: Mapped[Delegation] = relationship()
    version: Mapped[Version] = relationship()
    amendment: Mapped[Amendment | None] = relationship()

    @property
    def body(self) -> str:
        """Return the body of the clause as it was read."""
        return self.proposed or self.version.body

    @property
    def path(self) -> tuple[str, ...]:
        """Return the path of the paragraph in it."""
        return tuple(self.paragraph.split("/")) if self.paragraph else ()
