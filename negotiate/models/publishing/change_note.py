"""A change note: what a round has changed, in plain language; its figures are counted, the words are people's."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.person import Person
from negotiate.models.publishing.round import Round


class ChangeNoteDraft(Base):
    """A note as it was saved by whoever prepares it; each saving is a row, the newest of a round counts."""

    __tablename__ = "change_note_draft"
    __table_args__ = (UniqueConstraint("round_id", "ordinal"),)

    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), index=True)
    #: 1 for the first that was saved.
    ordinal: Mapped[int]
    #: What people write above the figures and below them.
    opening: Mapped[str]
    closing: Mapped[str]
    #: The names of the figures that are to be said.
    said: Mapped[list[Any]]
    saved_at: Mapped[datetime]
    saved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    round: Mapped[Round] = relationship()
    saved_by: Mapped[Person | None] = relationship()


class ChangeNote(Coded, Base):
    """A note as it was issued; it never changes. A correction is issued anew, and names the one before."""

    __tablename__ = "change_note"
    __table_args__ = (
        UniqueConstraint("round_id", "ordinal"),
        CheckConstraint("opening <> ''", name="says_something"),
        CheckConstraint("(corrects_id IS NULL) = (ordinal = 1)", name="names_the_one_before"),
        CheckConstraint("corrects_id IS NULL OR reason <> ''", name="corrected_with_a_reason"),
    )

    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), index=True)
    #: 1 for the first that was issued.
    ordinal: Mapped[int]
    #: The saving that was issued.
    draft_id: Mapped[int] = mapped_column(ForeignKey("change_note_draft.id"), unique=True)
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("change_note.id"), unique=True)
    #: What was wrong in the one before; empty for the first.
    reason: Mapped[str]
    opening: Mapped[str]
    closing: Mapped[str]
    #: Lines [name, sentence]: the figures as they were counted when it was issued.
    figures: Mapped[list[Any]]
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: SHA-256 over its words and figures.
    hash: Mapped[str] = mapped_column(String(64))

    round: Mapped[Round] = relationship()
    draft: Mapped[ChangeNoteDraft] = relationship()
    issued_by: Mapped[Person | None] = relationship()
