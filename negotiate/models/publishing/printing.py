"""A printing: a publication as PDF, as it was first set; whoever takes it along gets the same file ever after."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.publishing.publication import Publication, PublishedClause


class Printing(Base):
    """One file of a publication, with its lines numbered in one way; it never changes."""

    __tablename__ = "printing"
    __table_args__ = (
        UniqueConstraint("publication_id", "numbers"),
        CheckConstraint("numbers in ('none', 'page', 'running')", name="numbered_in_a_way"),
    )

    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    #: How its lines are numbered: "none", from 1 on every "page", or "running" on to the end.
    numbers: Mapped[str] = mapped_column(String(8))
    #: The file, compressed by zlib, in base64: as text it goes into an archive with all other words.
    file: Mapped[str] = mapped_column(Text, deferred=True)
    printed_at: Mapped[datetime]

    publication: Mapped[Publication] = relationship()


class PrintedClause(Base):
    """On which lines a clause stands in every printing of its publication: their lines are the same."""

    __tablename__ = "printed_clause"

    published_clause_id: Mapped[int] = mapped_column(ForeignKey("published_clause.id"), unique=True)
    first_page: Mapped[int]
    #: Its number on that page; the number in the whole text is the one that runs on.
    first_line: Mapped[int]
    first_running: Mapped[int]
    last_page: Mapped[int]
    last_line: Mapped[int]
    last_running: Mapped[int]
    #: Lines [start, page, line, running, page, line, running]: where each paragraph begins in the words of the clause,
    #: -1 for its title, and its first and last line.
    paragraphs: Mapped[list[Any]]

    published_clause: Mapped[PublishedClause] = relationship()
