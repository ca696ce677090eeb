"""An exercise: a room works through a scenario, and answers show only when all who take part have given theirs."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.delegation import Delegation
from negotiate.models.norms.scenario import Scenario
from negotiate.models.text.instrument import Instrument


class Exercise(Coded, Base):
    """The questions of one scenario, asked of those who take part, one after another.

    Their answers are answers on the scenario, their own until all have answered the question, or the exercise is
    closed: then they are published together.
    """

    __tablename__ = "exercise"

    scenario_id: Mapped[int] = mapped_column(ForeignKey("scenario.id"), index=True)
    opened_at: Mapped[datetime]
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    scenario: Mapped[Scenario] = relationship()
    invitations: Mapped[list["ExerciseInvitation"]] = relationship(order_by="ExerciseInvitation.id")
    closing: Mapped["ExerciseClosing | None"] = relationship()

    @property
    def instrument(self) -> Instrument:
        """Return the instrument of its scenario."""
        return self.scenario.instrument


class ExerciseInvitation(Base):
    """A delegation that takes part in an exercise."""

    __tablename__ = "exercise_invitation"
    __table_args__ = (UniqueConstraint("exercise_id", "delegation_id"),)

    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercise.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))

    delegation: Mapped[Delegation] = relationship()


class ExerciseClosing(Base):
    """The act by which the secretariat ends an exercise, and shows the answers that were given."""

    __tablename__ = "exercise_closing"

    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercise.id"), unique=True)
    closed_at: Mapped[datetime]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
