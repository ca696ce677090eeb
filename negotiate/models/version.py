"""A version: one immutable state of a clause, with the origin of every word."""

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.clause import Clause
from negotiate.models.person import Person
from negotiate.text.wording import Wording


class VersionKind(Enum):
    """By which act a version came into being."""

    IMPORT = "import"
    MERGE = "merge"
    INSERTION = "insertion"
    DELETION = "deletion"
    EDITORIAL = "editorial"
    RESTORATION = "restoration"


class Version(Coded, Base):
    """What a clause said from one act to the next; never updated, never deleted."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("clause_id", "language", "number"),)

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: 1 for the first version of the clause in its language.
    number: Mapped[int]
    language: Mapped[str] = mapped_column(String(12))
    kind: Mapped[VersionKind] = mapped_column(words(VersionKind))
    label: Mapped[str]
    #: What stands between label and heading in the title line ("\N{EM DASH}", a line break …).
    joint: Mapped[str] = mapped_column(default=" \N{EM DASH} ")
    heading: Mapped[str]
    body: Mapped[str]
    #: SHA-256 of the wording; statuses are bound to it.
    hash: Mapped[str] = mapped_column(String(64), index=True)
    #: Runs [number of tokens, origin] that cover the wording exactly.
    runs: Mapped[list[Any]]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    made_by: Mapped[Person | None] = relationship()

    @property
    def wording(self) -> Wording:
        """Return heading and body as the one text that diffs and merges work on."""
        return Wording(self.heading, self.body)

    @property
    def is_deleted(self) -> bool:
        """Say whether this version takes the clause out of the text."""
        return self.kind is VersionKind.DELETION
