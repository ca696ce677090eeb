"""A take-back: a merge undone by a further act; the merge and its fates stay, and no longer count."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.merge import Merge
from negotiate.models.person import Person
from negotiate.models.version import Version


class TakeBack(Base):
    """One merge taken back, and the version that restores the wording before it."""

    __tablename__ = "take_back"

    merge_id: Mapped[int] = mapped_column(ForeignKey("merge.id"), unique=True)
    #: The restoring version; the merge's own base where the merge had made none.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    reason: Mapped[str]
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    merge: Mapped[Merge] = relationship()
    version: Mapped[Version] = relationship()
    taken_by: Mapped[Person | None] = relationship()
