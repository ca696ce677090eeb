"""An objection: the words, or the amendment, with which a delegation breaks a silence; the first one ends it."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base
from negotiate.models.house.delegation import Delegation


class Objection(Base):
    """Why a delegation broke a silence; with its amendment to the words where it tabled one."""

    __tablename__ = "objection"
    __table_args__ = (CheckConstraint("reason <> ''", name="with_a_reason"),)

    silence_id: Mapped[int] = mapped_column(ForeignKey("silence.id"), unique=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    amendment_id: Mapped[int | None] = mapped_column(ForeignKey("amendment.id"))
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    delegation: Mapped[Delegation] = relationship()
    amendment: Mapped[Amendment | None] = relationship()
