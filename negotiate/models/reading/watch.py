"""A watch: what a person wants to see first when it changes; hers alone, as her read marks are."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, words

_ONE_THING = (
    "(clause_id is not null and amendment_id is null and delegation_id is null)"
    " or (clause_id is null and amendment_id is not null and delegation_id is null)"
    " or (clause_id is null and amendment_id is null and delegation_id is not null)"
)


class Attention(Enum):
    """What a person wants of a thing."""

    WATCH = "watch"
    LEAVE = "leave"


class Watch(Base):
    """From now on a person watches a clause, an amendment, or a delegation's amendments, or no longer.

    The newest counts. A clause that she leaves is not watched either for what is proposed on it.
    """

    __tablename__ = "watch"
    __table_args__ = (
        CheckConstraint(_ONE_THING, name="one_thing"),
        Index("ix_watch_person_id_instrument_id", "person_id", "instrument_id"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"))
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"))
    amendment_id: Mapped[int | None] = mapped_column(ForeignKey("amendment.id"))
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    attention: Mapped[Attention] = mapped_column(words(Attention))
    said_at: Mapped[datetime]
