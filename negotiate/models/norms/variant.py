"""A variant: an instrument that forks clauses of another, its parent, and what was done with each of them since."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, words
from negotiate.models.house.person import Person
from negotiate.models.publishing.publication import Publication
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class ParentAnswerKind(Enum):
    """What a variant has done with what its parent says."""

    FORKED = "forked"
    LEFT_OUT = "left out"
    TAKEN = "taken"
    ADAPTED = "adapted"
    REFUSED = "refused"


class RelationKind(Enum):
    """How a clause of a variant relates to that of its parent, as somebody says; no program judges it."""

    SAME = "same"
    STRICTER = "stricter"
    NARROWER = "narrower"
    BROADER = "broader"
    ABSENT = "absent"


class Variant(Base):
    """That an instrument was forked from a publication of another."""

    __tablename__ = "variant"
    __table_args__ = (CheckConstraint("instrument_id <> parent_id", name="of_another"),)

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), unique=True)
    parent_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    forked_at: Mapped[datetime]
    forked_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship(foreign_keys=[instrument_id])
    parent: Mapped[Instrument] = relationship(foreign_keys=[parent_id])
    publication: Mapped[Publication] = relationship()


class ParentAnswer(Base):
    """What a variant did with what one clause of its parent says in one publication; the newest of a clause counts."""

    __tablename__ = "parent_answer"
    __table_args__ = (
        CheckConstraint("kind not in ('refused', 'left out') or reason <> ''", name="with_a_reason"),
        CheckConstraint("version_id is null or clause_id is not null", name="words_of_a_clause"),
    )

    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), index=True)
    parent_clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    #: Where the parent says it; its words there, None where the clause stands there no more.
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    parent_version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    #: The clause of the variant, None where it has none; and the version of it that was written.
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"))
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"), index=True)
    kind: Mapped[ParentAnswerKind] = mapped_column(words(ParentAnswerKind))
    reason: Mapped[str]
    answered_at: Mapped[datetime]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    variant: Mapped[Variant] = relationship()
    parent_clause: Mapped[Clause] = relationship(foreign_keys=[parent_clause_id])
    publication: Mapped[Publication] = relationship()
    answered_by: Mapped[Person | None] = relationship()


class StatedRelation(Base):
    """How a clause of a variant relates to that of its parent, said by somebody of two wordings; the newest counts."""

    __tablename__ = "stated_relation"
    __table_args__ = (CheckConstraint("kind = 'same' or reason <> ''", name="with_a_reason"),)

    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), index=True)
    parent_clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    parent_version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: None where the variant never had it; where it was taken out, the version that did so.
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"), index=True)
    kind: Mapped[RelationKind] = mapped_column(words(RelationKind))
    reason: Mapped[str]
    said_at: Mapped[datetime]
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    variant: Mapped[Variant] = relationship()
    parent_version: Mapped[Version] = relationship(foreign_keys=[parent_version_id])
    version: Mapped[Version | None] = relationship(foreign_keys=[version_id])
    said_by: Mapped[Person | None] = relationship()


class VariantOrigin(Base):
    """That an amendment to a parent was begun from the words that a variant had published."""

    __tablename__ = "variant_origin"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))

    amendment: Mapped[Amendment] = relationship()
    version: Mapped[Version] = relationship()
