"""An amendment to an amendment: the wording that it changes, and what came of it when that wording changed or fell."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.amendments.revision import CarriageResult, Revision
from negotiate.models.base import Base, words
from negotiate.models.text.version import Version


class Footing(Base):
    """The revision of another amendment whose wording a revision changes.

    The edits of such a revision are still on the text of the clause: they come to what both ask together. Where the
    other proposes a new clause there is no such text, and they are on the other's wording.
    """

    __tablename__ = "footing"

    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), unique=True)
    on_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))

    revision: Mapped[Revision] = relationship(back_populates="footing", foreign_keys=[revision_id])
    on: Mapped[Revision] = relationship(foreign_keys=[on_id])


class Following(Base):
    """A rebase: a tabled amendment to an amendment, carried onto a newer wording of that other."""

    __tablename__ = "following"
    __table_args__ = (UniqueConstraint("revision_id", "onto_id"),)

    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), index=True)
    onto_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    #: The version of the clause that the edits are on, as those of the revision are.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    result: Mapped[CarriageResult] = mapped_column(words(CarriageResult))
    edits: Mapped[list[Any]]
    made_at: Mapped[datetime]

    onto: Mapped[Revision] = relationship(foreign_keys=[onto_id])
    version: Mapped[Version] = relationship()


class Incorporation(Base):
    """The act by which a delegation takes an amendment to its amendment into a new revision of its own."""

    __tablename__ = "incorporation"

    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), unique=True)
    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)

    amendment: Mapped[Amendment] = relationship()


class Takeover(Base):
    """The act by which an amendment to an amendment that has left the table goes on as an amendment of its own."""

    __tablename__ = "takeover"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
