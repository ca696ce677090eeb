"""A publication: a frozen outline of clause versions, made once and never changed."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, only_one, words
from negotiate.models.publishing.round import Round
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class Standing(Enum):
    """What a publication counts for; often fought over, so it is always stated."""

    INFORMAL = "informal"
    BASIS = "basis for further work"
    NEGOTIATING_TEXT = "negotiating text"
    ADOPTED = "adopted"


class Publication(Coded, Base):
    """The text as it was issued: the basis at the import, one with each closed round, and corrigenda to them."""

    __tablename__ = "publication"
    __table_args__ = (
        UniqueConstraint("instrument_id", "ordinal"),
        only_one("uq_publication_of_round", "round_id", where="round_id IS NOT NULL"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: 0 for the text that the negotiation began from; then in the order of issue.
    ordinal: Mapped[int]
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"))
    #: The publication that this one was made from.
    basis_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"))
    #: The kind of document in the forum's own words: "zero draft", "revised text" …
    title: Mapped[str]
    symbol: Mapped[str] = mapped_column(String(80), default="")
    standing: Mapped[Standing] = mapped_column(words(Standing))
    language: Mapped[str] = mapped_column(String(12))
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: SHA-256 over the labels and hashes of its entries, in order.
    hash: Mapped[str] = mapped_column(String(64))

    instrument: Mapped[Instrument] = relationship()
    round: Mapped[Round | None] = relationship()
    entries: Mapped[list["PublishedClause"]] = relationship(order_by="PublishedClause.ordinal")
    correction: Mapped["Corrigendum | None"] = relationship(
        back_populates="publication", foreign_keys="Corrigendum.publication_id"
    )


class PublishedClause(Base):
    """One line of the frozen outline."""

    __tablename__ = "published_clause"
    __table_args__ = (UniqueConstraint("publication_id", "clause_id"),)

    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    ordinal: Mapped[int]
    depth: Mapped[int]
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()


class Corrigendum(Base):
    """What makes a publication a corrigendum: the publication that it corrects, which itself never changes."""

    __tablename__ = "corrigendum"

    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), unique=True)
    corrects_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)

    publication: Mapped[Publication] = relationship(back_populates="correction", foreign_keys=[publication_id])
    corrects: Mapped[Publication] = relationship(foreign_keys=[corrects_id])
