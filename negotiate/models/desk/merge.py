"""A merge: the secretariat's act of making the next version of a clause out of amendments; and its undoing."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.person import Person
from negotiate.models.publishing.round import Round
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version


class MergeAct(Coded, Base):
    """What was decided on one clause, region by region, and the version that came of it."""

    __tablename__ = "merge"

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), index=True)
    base_version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: The version made; the base itself where every proposal was declined.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: One decision a region, as the engine prints them, with the edits that they were taken on.
    decisions: Mapped[dict[str, Any]]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    round: Mapped[Round] = relationship()
    base_version: Mapped[Version] = relationship(foreign_keys=[base_version_id])
    version: Mapped[Version] = relationship(foreign_keys=[version_id])
    made_by: Mapped[Person | None] = relationship()
    take_back: Mapped["TakeBack | None"] = relationship(back_populates="merge")


class TakeBack(Base):
    """A merge undone by a further act; the merge and its fates stay readable, and no longer count."""

    __tablename__ = "take_back"

    merge_id: Mapped[int] = mapped_column(ForeignKey("merge.id"), unique=True)
    #: The version that restores the wording before the merge; the merge's own base where it had made none.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    reason: Mapped[str]
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    merge: Mapped[MergeAct] = relationship(back_populates="take_back")
    version: Mapped[Version] = relationship()
