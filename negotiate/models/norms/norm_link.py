"""What a norm needs, and which clause gives it, as somebody says it; and by what a norm would be observed."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class NormNeed(Enum):
    """What a norm may need to work, in the order in which pages have it; the last is a clause that it rests on."""

    DEFINITION = "definition"
    VERIFICATION = "verification"
    CONFIDENCE = "confidence-building"
    RESPONSE = "response"
    REVIEW = "review"
    SUNSET = "sunset"
    CAPACITY = "capacity-building"
    SAFEGUARD = "safeguard"
    DISPUTE = "dispute path"
    BENCHMARK = "benchmark"
    REQUIRES = "requires"


class SaidOfNorm:
    """What a delegation or the secretariat says of a clause in a wording; taken back, never changed."""

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: The wording of the clause that was read.
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: None where the secretariat says it.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    said_at: Mapped[datetime]
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    taken_back_at: Mapped[datetime | None]
    taken_back_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    @declared_attr
    def instrument(cls) -> Mapped[Instrument]:  # noqa: N805  (SQLAlchemy gives it the class)
        """Return the instrument of the clause."""
        return relationship()

    @declared_attr
    def delegation(cls) -> Mapped[Delegation | None]:  # noqa: N805
        """Return whose it is."""
        return relationship()


class NormLink(SaidOfNorm, Coded, Base):
    """That one clause gives what another needs, or that none does."""

    __tablename__ = "norm_link"
    __table_args__ = (
        CheckConstraint("(given_by_id is null) = (given_version_id is null)", name="given_by_words_that_were_read"),
        CheckConstraint("given_by_id is not null or reason <> ''", name="none_with_a_reason"),
        CheckConstraint("given_by_id is not null or need <> 'requires'", name="requires_a_clause"),
    )

    need: Mapped[NormNeed] = mapped_column(words(NormNeed))
    #: The clause that gives it, and the wording of that which was read; None where it is said that none does.
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"), index=True)
    given_version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    reason: Mapped[str]

    clause: Mapped[Clause] = relationship(foreign_keys="NormLink.clause_id")
    version: Mapped[Version] = relationship(foreign_keys="NormLink.version_id")
    given_by: Mapped[Clause | None] = relationship(foreign_keys=given_by_id)
    given_version: Mapped[Version | None] = relationship(foreign_keys=given_version_id)


class Benchmark(SaidOfNorm, Coded, Base):
    """What would be observed of a norm, by whom, and how often, as a rule of time; it counts and scores nobody."""

    __tablename__ = "benchmark"
    __table_args__ = (CheckConstraint("observed <> '' and observer <> '' and how_often <> ''", name="says_all_three"),)

    observed: Mapped[str]
    observer: Mapped[str] = mapped_column(String(200))
    #: "every 2 years after entry into force", in the notation of date rules.
    how_often: Mapped[str]

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
