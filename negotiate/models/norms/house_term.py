"""What a house says of a term for all of its texts in one language: what not to say instead, equivalents, notes."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, Coded, words
from negotiate.models.norms.term_remark import RemarkKind


class HouseTerm(Coded, Base):
    """One remark of the secretariat in the register that all texts of its house share; taken off, never changed."""

    __tablename__ = "house_term"
    __table_args__ = (
        CheckConstraint("kind <> 'discouraged' or reason <> ''", name="discouraged_with_a_reason"),
        CheckConstraint("(kind = 'equivalent') = (tongue <> '')", name="equivalent_in_a_tongue"),
        CheckConstraint("term <> '' and words <> ''", name="says_something"),
    )

    #: The language of the term, one of the six; it is read beside the texts in that language.
    language: Mapped[str] = mapped_column(String(8), index=True)
    term: Mapped[str] = mapped_column(String(120))
    kind: Mapped[RemarkKind] = mapped_column(words(RemarkKind))
    #: Of an equivalent: its language; else empty.
    tongue: Mapped[str] = mapped_column(String(8))
    #: The equivalent, the discouraged words, or the note.
    words: Mapped[str]
    #: Why words are discouraged; of an equivalent, its definition or a remark on it.
    reason: Mapped[str]
    said_at: Mapped[datetime]
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    retired_at: Mapped[datetime | None]
    retired_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
