"""An amendment: a delegation's proposal to change the text, from private draft to its fate."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.amendment_names import CHAIR, FACILITATOR, is_of_facilitator, is_of_office
from negotiate.models.amendments.fate import Fate, FateKind
from negotiate.models.base import Base, Coded, only_one, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.group import Group
from negotiate.models.house.person import Person
from negotiate.models.publishing.round import Round
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument

if TYPE_CHECKING:
    from negotiate.models.amendments.backing import Backing, Mandate
    from negotiate.models.amendments.package import PackagePart
    from negotiate.models.amendments.revision import Revision
    from negotiate.models.amendments.sub_amendment import Takeover
    from negotiate.models.chair.reconciliation import Reconciliation


class AmendmentKind(Enum):
    """What an amendment asks for."""

    MODIFY = "modify"
    INSERT = "insert"
    DELETE = "delete"
    MOVE = "move"


class Stage(Enum):
    """How far an amendment has come; read off its rows, stored nowhere."""

    DRAFT = "draft"
    TABLED = "tabled"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class Amendment(Coded, Base):
    """One proposal of one delegation; its wording is in its revisions."""

    __tablename__ = "amendment"
    __table_args__ = (
        UniqueConstraint("instrument_id", "number"),
        CheckConstraint("(number is null) = (tabled_at is null)", name="numbered_when_tabled"),
        CheckConstraint("(round_id is null) = (tabled_at is null)", name="in_a_round_when_tabled"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"), index=True)
    kind: Mapped[AmendmentKind] = mapped_column(words(AmendmentKind))
    #: The clause that is changed or deleted; for an insertion, the clause after which the new one stands.
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: Set where this proposal amends another proposal, which is on the table and amends none itself.
    amends_id: Mapped[int | None] = mapped_column(ForeignKey("amendment.id"), index=True)
    #: The group that may read and write the draft; none means the delegation alone.
    group_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    #: Since when the draft is open to that group.
    shared_at: Mapped[datetime | None]
    #: The group may read the draft and not write it.
    is_for_reading: Mapped[bool] = mapped_column(default=False, server_default=false())
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    #: "Amendment 17", or "Chair’s proposal 3" in a series of its own (`negotiate.amendment_names`): given when tabled,
    #: so that a private draft leaves no gap in the numbers.
    number: Mapped[int | None]
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"), index=True)
    tabled_at: Mapped[datetime | None]

    instrument: Mapped[Instrument] = relationship()
    delegation: Mapped[Delegation] = relationship()
    clause: Mapped[Clause] = relationship()
    group: Mapped[Group | None] = relationship()
    author: Mapped[Person] = relationship()
    round: Mapped[Round | None] = relationship()
    revisions: Mapped[list["Revision"]] = relationship(back_populates="amendment", order_by="Revision.number")
    sponsorships: Mapped[list["Sponsorship"]] = relationship(order_by="Sponsorship.id")
    fates: Mapped[list[Fate]] = relationship(order_by=Fate.id)
    withdrawal: Mapped["Withdrawal | None"] = relationship()
    amends: Mapped["Amendment | None"] = relationship(remote_side="Amendment.id")
    takeover: Mapped["Takeover | None"] = relationship()
    backings: Mapped[list["Backing"]] = relationship(
        back_populates="amendment", order_by="Backing.id", cascade="all, delete-orphan"
    )
    mandate: Mapped["Mandate | None"] = relationship(back_populates="amendment")
    part: Mapped["PackagePart | None"] = relationship(back_populates="amendment", cascade="all, delete-orphan")
    #: What a proposal of the chair, or of a facilitator, seeks to bring together.
    reconciliations: Mapped[list["Reconciliation"]] = relationship(
        back_populates="proposal",
        foreign_keys="Reconciliation.proposal_id",
        order_by="Reconciliation.amendment_id",
        cascade="all, delete-orphan",
    )

    @property
    def is_of_office(self) -> bool:
        """Say whether the chair or a facilitator proposes it; of what is tabled its number says so."""
        return self.delegation.office is not None if self.number is None else is_of_office(self.number)

    @property
    def is_of_facilitator(self) -> bool:
        """Say whether a facilitator proposes it."""
        if self.number is not None:
            return is_of_facilitator(self.number)
        return self.delegation.office is not None and self.delegation.office.person_id is not None

    @property
    def proposer(self) -> str:
        """Return who proposes it: a delegation, by its name, or an office."""
        if self.is_of_facilitator:
            return FACILITATOR
        return CHAIR if self.is_of_office else self.delegation.name

    @property
    def hers(self) -> str:
        """Return whose it is, as those say it who draft it."""
        return self.proposer if self.is_of_office else "your delegation"

    @property
    def parent(self) -> "Amendment | None":
        """Return the amendment that this one amends; None where it stands, or has come to stand, by itself."""
        return None if self.amends_id is None or self.takeover is not None else self.amends

    @property
    def revision(self) -> "Revision":
        """Return the wording that counts: the latest."""
        return self.revisions[-1]

    @property
    def fate(self) -> Fate | None:
        """Return what became of it, or None while nothing is decided."""
        standing = [fate for fate in self.fates if fate.take_back is None]
        return standing[-1] if standing else None

    @property
    def stage(self) -> Stage:
        """Return how far it has come; a deferred amendment is still on the table."""
        fate = self.fate if self.tabled_at is not None else None
        return stage_of(self.tabled_at, fate.kind if fate else None, is_withdrawn=self.withdrawal is not None)


class Sponsorship(Base):
    """A delegation that stands behind another's amendment, from when to when."""

    __tablename__ = "sponsorship"
    __table_args__ = (only_one("uq_sponsorship_standing", "amendment_id", "delegation_id", where="until IS NULL"),)

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    since: Mapped[datetime]
    until: Mapped[datetime | None]

    delegation: Mapped[Delegation] = relationship()


class Withdrawal(Base):
    """The act by which a delegation takes its amendment back; the amendment stays readable."""

    __tablename__ = "withdrawal"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    reason: Mapped[str]
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))


def stage_of(tabled_at: datetime | None, fate: FateKind | None, *, is_withdrawn: bool) -> Stage:
    """Return how far an amendment has come, by the last of its fates that count.

    >>> stage_of(None, None, is_withdrawn=False), stage_of(datetime(2031, 1, 17), FateKind.DEFERRED, is_withdrawn=False)
    (<Stage.DRAFT: 'draft'>, <Stage.TABLED: 'tabled'>)
    """
    if is_withdrawn:
        return Stage.WITHDRAWN
    if tabled_at is None:
        return Stage.DRAFT
    return Stage.DECIDED if fate is not None and fate.is_final else Stage.TABLED
