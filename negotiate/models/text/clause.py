"""A clause: the unit of the text whose identity survives renumbering; its words are in its versions."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.text.instrument import Instrument


class ClauseKind(Enum):
    """What a clause is in the structure of the instrument."""

    FRONT = "front"
    PREAMBLE = "preamble"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    ANNEX = "annex"

    @property
    def is_division(self) -> bool:
        """Say whether it is a heading above other clauses."""
        return self in (ClauseKind.PART, ClauseKind.CHAPTER, ClauseKind.SECTION)


class Clause(Coded, Base):
    """A place in the instrument, with a code that no renumbering changes."""

    __tablename__ = "clause"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    kind: Mapped[ClauseKind] = mapped_column(words(ClauseKind))
    #: Where the clause stands in the working text; published rounds freeze their own order.
    ordinal: Mapped[int]
    #: 0 for the outermost level, one more for each part, chapter or section around it.
    depth: Mapped[int] = mapped_column(default=0)
    #: The number of "#" before its title line where it was imported from Markdown; 0 in plain text.
    level: Mapped[int] = mapped_column(default=3)
    created_at: Mapped[datetime]

    instrument: Mapped[Instrument] = relationship()
