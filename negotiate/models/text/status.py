"""A status: how far the wording of a clause is agreed. Bound to a hash: any change of the text drops it."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, words
from negotiate.models.text.clause import Clause


class Level(Enum):
    """The rungs of the ladder, lowest first."""

    NOT_DISCUSSED = "not discussed"
    UNDER_DISCUSSION = "under discussion"
    BRACKETED = "bracketed"
    AGREED_IN_GROUP = "agreed in group"
    AGREED_AD_REFERENDUM = "agreed ad referendum"
    AGREED = "agreed"
    ADOPTED = "adopted"

    @property
    def rank(self) -> int:
        """Return which rung it is, counted from 0 for the lowest.

        >>> Level.NOT_DISCUSSED.rank, Level.ADOPTED.rank
        (0, 6)
        """
        return list(Level).index(self)


class Status(Base):
    """One setting of a level for one wording; the latest for the current hash counts."""

    __tablename__ = "status"

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    hash: Mapped[str] = mapped_column(String(64))
    level: Mapped[Level] = mapped_column(words(Level))
    #: Where it was agreed: plenary, a contact group …
    forum: Mapped[str]
    set_at: Mapped[datetime]
    set_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
