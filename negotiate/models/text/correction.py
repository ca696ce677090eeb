"""An editorial correction: one small edit of a clause's wording, listed apart from substance, ruled on singly."""

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.person import Person
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class Verdict(Enum):
    """What becomes of a proposed correction."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class Correction(Coded, Base):
    """One edit on the tokens of its base version, with a note that says what it mends."""

    __tablename__ = "correction"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    base_version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: One edit [start, end, [token, …]].
    edits: Mapped[list[Any]]
    note: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    clause: Mapped[Clause] = relationship()
    base_version: Mapped[Version] = relationship()
    made_by: Mapped[Person | None] = relationship()
    ruling: Mapped["Ruling | None"] = relationship(back_populates="correction")


class Ruling(Base):
    """The word of the chair or of a second secretary on one correction."""

    __tablename__ = "ruling"
    __table_args__ = (
        CheckConstraint("(verdict = 'accepted') = (version_id is not null)", name="written_when_accepted"),
    )

    correction_id: Mapped[int] = mapped_column(ForeignKey("correction.id"), unique=True)
    verdict: Mapped[Verdict] = mapped_column(words(Verdict))
    #: The editorial version that an accepted correction has made.
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    ruled_at: Mapped[datetime]
    ruled_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    correction: Mapped[Correction] = relationship(back_populates="ruling")
    ruled_by: Mapped[Person | None] = relationship()
