"""A presence: who has the desk of a clause open now, so that two people see each other."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.house.person import Person


class DeskPresence(Base):
    """The last sign of life of one person at one desk; never part of the record."""

    __tablename__ = "desk_presence"
    __table_args__ = (UniqueConstraint("clause_id", "person_id"),)

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    seen_at: Mapped[datetime]

    person: Mapped[Person] = relationship()
