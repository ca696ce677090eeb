"""A model clause of a house, and what an amendment was begun from: the words of a model as they were then."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.library import LibraryTopic
from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded, words
from negotiate.models.text.version import Version


class ModelClause(Coded, Base):
    """What the secretariat keeps in the library of its house beside the model clauses of the program."""

    __tablename__ = "model_clause"
    __table_args__ = (CheckConstraint("heading <> '' and body <> ''", name="has_words"),)

    topic: Mapped[LibraryTopic] = mapped_column(words(LibraryTopic))
    heading: Mapped[str]
    body: Mapped[str]
    notes: Mapped[str]
    #: The published wording that it was taken from; None where it was written for the library.
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"), index=True)
    added_at: Mapped[datetime]
    added_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    retired_at: Mapped[datetime | None]
    retired_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    version: Mapped[Version | None] = relationship()


class ModelOrigin(Base):
    """That an amendment was begun from a model clause, with its words as they were then: the library goes on."""

    __tablename__ = "model_origin"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    #: How the library names the model clause, of the program or of the house.
    key: Mapped[str] = mapped_column(String(40))
    heading: Mapped[str]
    body: Mapped[str]

    amendment: Mapped[Amendment] = relationship()
