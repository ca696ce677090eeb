"""A preparation: a text made ready for publication by one person, so that another can approve exactly that text."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.person import Person
from negotiate.models.publishing.publication import Publication, Standing
from negotiate.models.publishing.round import Round
from negotiate.models.text.instrument import Instrument


class Preparation(Coded, Base):
    """What is to be published, under which name; the newest of a round counts, the earlier ones stay."""

    __tablename__ = "preparation"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: The round that its approval closes; none for a corrigendum.
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"), index=True)
    #: The publication that it corrects; none for the text of a round.
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"))
    title: Mapped[str]
    symbol: Mapped[str] = mapped_column(String(80))
    standing: Mapped[Standing] = mapped_column(words(Standing))
    #: The hash that the publication will have; an approval of any other text is refused.
    hash: Mapped[str] = mapped_column(String(64))
    #: Lines [clause id, version id] in order, so that it can be said what has changed since.
    entries: Mapped[list[Any]]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    instrument: Mapped[Instrument] = relationship()
    round: Mapped[Round | None] = relationship()
    corrects: Mapped[Publication | None] = relationship()
    made_by: Mapped[Person | None] = relationship()
    approval: Mapped["Approval | None"] = relationship(back_populates="preparation")


class Approval(Base):
    """The second person's word, by which a prepared text is published."""

    __tablename__ = "approval"

    preparation_id: Mapped[int] = mapped_column(ForeignKey("preparation.id"), unique=True)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), unique=True)
    approved_at: Mapped[datetime]
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    preparation: Mapped[Preparation] = relationship(back_populates="approval")
    publication: Mapped[Publication] = relationship()
    approved_by: Mapped[Person | None] = relationship()
