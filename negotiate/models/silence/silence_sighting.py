"""A sighting of a silence procedure: how far its news has reached one person, which is her own."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base


class SilenceSighting(Base):
    """A person has seen what was so of a procedure at an instant; what comes later is news to her again."""

    __tablename__ = "silence_sighting"
    __table_args__ = (Index("ix_silence_sighting_person_id_silence_id", "person_id", "silence_id"),)

    silence_id: Mapped[int] = mapped_column(ForeignKey("silence.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    seen_at: Mapped[datetime]
