"""A fate: what became of a tabled amendment, by whom, when and why."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, words
from negotiate.models.desk.merge import MergeAct, TakeBack
from negotiate.models.publishing.round import Round


class FateKind(Enum):
    """What can become of a tabled amendment."""

    ADOPTED = "adopted"
    ADOPTED_IN_PART = "adopted in part"
    BRACKETED = "bracketed"
    DECLINED = "declined"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"

    @property
    def is_final(self) -> bool:
        """Say whether the amendment leaves the table; a deferred one waits for a later round."""
        return self is not FateKind.DEFERRED


class Fate(Base):
    """One decision on one amendment in one round; the latest not taken back counts, the others stay."""

    __tablename__ = "fate"
    __table_args__ = (CheckConstraint("kind <> 'declined' or reason <> ''", name="declined_with_a_reason"),)

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), index=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), index=True)
    #: The merge that decided it; none for a deferral or a withdrawal.
    merge_id: Mapped[int | None] = mapped_column(ForeignKey("merge.id"))
    kind: Mapped[FateKind] = mapped_column(words(FateKind))
    reason: Mapped[str]
    given_at: Mapped[datetime]
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    round: Mapped[Round] = relationship()
    merge: Mapped[MergeAct | None] = relationship()
    #: Set where the merge that gave this fate has been taken back, so that it no longer counts.
    take_back: Mapped[TakeBack | None] = relationship(
        primaryjoin="foreign(TakeBack.merge_id) == Fate.merge_id", viewonly=True, uselist=False, lazy="joined"
    )
