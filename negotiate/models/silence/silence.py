"""A silence procedure: named words that count as agreed at an instant, unless a delegation breaks it before."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.amendments.revision import Revision
from negotiate.models.base import Base, Coded, words
from negotiate.models.publishing.publication import Publication
from negotiate.models.silence.objection import Objection
from negotiate.models.silence.silence_term import SilenceTerm
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.status import Level
from negotiate.models.text.version import Version


class Silence(Coded, Base):
    """Clauses at their versions, a publication or an amendment under silence; how it ends is stored nowhere.

    Broken, void or agreed: that follows from its terms, an objection, what became of the words, and the clock.
    """

    __tablename__ = "silence"
    __table_args__ = (
        CheckConstraint("amendment_id is null or publication_id is null", name="one_text"),
        CheckConstraint("(amendment_id is null) = (revision_id is null)", name="of_one_wording"),
        CheckConstraint("(amendment_id is null) = (level is not null)", name="level_of_a_text"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    amendment_id: Mapped[int | None] = mapped_column(ForeignKey("amendment.id"), index=True)
    revision_id: Mapped[int | None] = mapped_column(ForeignKey("revision.id"))
    publication_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"), index=True)
    #: How far the words are agreed once the instant has passed; none for an amendment, which is still to be merged.
    level: Mapped[Level | None] = mapped_column(words(Level))
    note: Mapped[str]
    opened_at: Mapped[datetime]
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    amendment: Mapped[Amendment | None] = relationship()
    revision: Mapped[Revision | None] = relationship()
    publication: Mapped[Publication | None] = relationship()
    texts: Mapped[list["SilenceText"]] = relationship(order_by="SilenceText.id")
    #: Every instant that was ever announced, the latest last: an extension is a row, not a change.
    terms: Mapped[list[SilenceTerm]] = relationship(order_by="SilenceTerm.id")
    objection: Mapped[Objection | None] = relationship()

    @property
    def until(self) -> datetime:
        """Return the instant that counts; whoever speaks at it speaks too late."""
        return self.terms[-1].until


class SilenceText(Base):
    """A clause in the words under silence, or in those that an amendment under silence changes."""

    __tablename__ = "silence_text"
    __table_args__ = (UniqueConstraint("silence_id", "clause_id"),)

    silence_id: Mapped[int] = mapped_column(ForeignKey("silence.id"))
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
