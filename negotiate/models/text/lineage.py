"""Lineage: which clause received words from which other, where one was split or two were joined."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, words
from negotiate.models.text.clause import Clause


class Descent(Enum):
    """How words came from one clause into another."""

    SPLIT = "split"
    JOIN = "join"


class Lineage(Base):
    """Words of `source` stand in `clause` since this act.

    A split clause keeps its code with its first part, and the second part is a new clause; of two joined
    clauses the first keeps its code, and the second is deleted.
    """

    __tablename__ = "lineage"

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    descent: Mapped[Descent] = mapped_column(words(Descent))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship(foreign_keys=[clause_id])
    source: Mapped[Clause] = relationship(foreign_keys=[source_id])
