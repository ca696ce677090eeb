"""A read mark: which version of a clause a person says that she has read; hers alone, never made by opening a page."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version


class ReadMark(Base):
    """A person has read one version of a clause; the newest mark that she has not taken back counts."""

    __tablename__ = "read_mark"
    __table_args__ = (Index("ix_read_mark_person_id_clause_id", "person_id", "clause_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: When the text that she read became what it was; a clause that was made later is new to her.
    stood_at: Mapped[datetime]
    #: How many clauses of the instrument had been moved in the text that she read; what moved later, she has not seen.
    moves: Mapped[int]
    #: What was marked at once has the same instant, and is taken back together.
    marked_at: Mapped[datetime]

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()


class Unmarking(Base):
    """A read mark taken back: the one before it counts again."""

    __tablename__ = "unmarking"

    mark_id: Mapped[int] = mapped_column(ForeignKey("read_mark.id"), unique=True)
    made_at: Mapped[datetime]

    mark: Mapped[ReadMark] = relationship()
