"""A summary of a meeting, published by those who led it; a newer one takes its place and leaves it readable."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.base import words as words_of
from negotiate.models.house.person import Person
from negotiate.models.meetings.meeting import Meeting
from negotiate.models.text.instrument import Audience, Instrument


class MeetingSummary(Base):
    """What came of a meeting, in plain words, and who may read it; the latest one counts."""

    __tablename__ = "meeting_summary"
    __table_args__ = (CheckConstraint("words <> ''", name="says_something"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    words: Mapped[str]
    audience: Mapped[Audience] = mapped_column(words_of(Audience))
    published_at: Mapped[datetime]
    published_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    meeting: Mapped[Meeting] = relationship(back_populates="summaries")
    published_by: Mapped[Person | None] = relationship()

    @property
    def instrument(self) -> Instrument:
        """Return the instrument that the meeting is about."""
        return self.meeting.instrument

    @property
    def instrument_id(self) -> int:
        """Return the number of that instrument's row."""
        return self.meeting.instrument_id
