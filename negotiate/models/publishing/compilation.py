"""A compilation: the text with everything on the table in its place, as it was issued at one moment."""

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.publishing.round import Round
from negotiate.models.text.instrument import Instrument


class Naming(Enum):
    """Whether a compilation says who wants what."""

    NAMED = "named"
    MASKED = "masked"


class Compilation(Coded, Base):
    """What was on the table at one moment, issued once and never changed; masked, it holds no name at all."""

    __tablename__ = "compilation"
    __table_args__ = (UniqueConstraint("instrument_id", "ordinal"),)

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: 1 for the first that was issued.
    ordinal: Mapped[int]
    #: The round that was open then.
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"))
    title: Mapped[str]
    naming: Mapped[Naming] = mapped_column(words(Naming))
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: Its clauses as `negotiate.state.amendments.compilations.compiled_text` writes them down.
    clauses: Mapped[list[Any]]
    #: SHA-256 over these.
    hash: Mapped[str] = mapped_column(String(64))

    instrument: Mapped[Instrument] = relationship()
    round: Mapped[Round | None] = relationship()
