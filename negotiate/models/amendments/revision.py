"""The wording of an amendment, and what became of it on newer versions of the clause: carried over, and affirmed."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded, words
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording

if TYPE_CHECKING:
    from negotiate.models.amendments.saved_wording import SavedWording
    from negotiate.models.amendments.sub_amendment import Following, Footing, Incorporation


class Revision(Coded, Base):
    """The wording of an amendment: free to change while a draft, immutable once tabled."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("amendment_id", "number"),)

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), index=True)
    number: Mapped[int]
    #: Counts the saves of a draft: a form made from an older one is stale.
    edition: Mapped[int] = mapped_column(default=1)
    #: The version that the edits are on; none for an insertion.
    base_version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    #: Edits [start, end, [token, …]] on the tokens of the base's wording.
    edits: Mapped[list[Any]]
    #: The same edits with the source of each word, where not every word is the delegation's own; else empty.
    credits: Mapped[list[Any]] = mapped_column(default=list)
    #: The clause as the delegation wants it, kept for ever as submitted; of a move, the label it is to stand behind.
    label: Mapped[str]
    heading: Mapped[str]
    body: Mapped[str]
    rationale: Mapped[str]
    saved_at: Mapped[datetime]
    saved_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    tabled_at: Mapped[datetime | None]

    amendment: Mapped[Amendment] = relationship(back_populates="revisions")
    base_version: Mapped[Version | None] = relationship()
    destination: Mapped["Destination | None"] = relationship(back_populates="revision", cascade="all, delete-orphan")
    carriages: Mapped[list["Carriage"]] = relationship(order_by="Carriage.id")
    footing: Mapped["Footing | None"] = relationship(
        back_populates="revision", foreign_keys="Footing.revision_id", cascade="all, delete-orphan"
    )
    followings: Mapped[list["Following"]] = relationship(order_by="Following.id", foreign_keys="Following.revision_id")
    incorporation: Mapped["Incorporation | None"] = relationship()
    saved_wordings: Mapped[list["SavedWording"]] = relationship(
        back_populates="revision", order_by="SavedWording.id", cascade="all, delete-orphan"
    )

    @property
    def wording(self) -> Wording:
        """Return the proposed heading and body as one text."""
        return Wording(self.heading, self.body)


class CarriageResult(Enum):
    """What came of carrying an open amendment onto a newer version."""

    CLEAN = "clean"
    CONTAINED = "already contained"
    PARTLY = "contained in part"
    CLASH = "clash"
    GONE = "target gone"


class Carriage(Base):
    """A rebase: the edits of a tabled revision, carried onto the version that a merge has made."""

    __tablename__ = "carriage"
    __table_args__ = (UniqueConstraint("revision_id", "version_id"),)

    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    result: Mapped[CarriageResult] = mapped_column(words(CarriageResult))
    #: Edits on the tokens of the newer version.
    edits: Mapped[list[Any]]
    made_at: Mapped[datetime]

    version: Mapped[Version] = relationship()
    affirmation: Mapped["Affirmation | None"] = relationship()


class Destination(Base):
    """Where a proposed move wants the clause to stand: behind another one."""

    __tablename__ = "destination"

    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), unique=True)
    after_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))

    revision: Mapped[Revision] = relationship(back_populates="destination")
    after: Mapped[Clause] = relationship()


class Affirmation(Base):
    """The delegation's word that its amendment stands as it was carried onto the newer text."""

    __tablename__ = "affirmation"

    carriage_id: Mapped[int] = mapped_column(ForeignKey("carriage.id"), unique=True)
    affirmed_at: Mapped[datetime]
    affirmed_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))


def packed(edits: Iterable[Edit]) -> list[Any]:
    """Return edits as they are stored.

    >>> packed((Edit(1, 2, (" should",)),))
    [[1, 2, [' should']]]
    """
    return [[edit.start, edit.end, list(edit.tokens)] for edit in edits]


def unpacked(stored: list[Any]) -> tuple[Edit, ...]:
    """Return stored edits as values.

    >>> unpacked([[1, 2, [' should']]])
    (Edit(start=1, end=2, tokens=(' should',)),)
    """
    return tuple(Edit(start, end, tuple(tokens)) for start, end, tokens in stored)
