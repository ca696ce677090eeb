"""A reconciliation: that a proposal of the chair seeks to bring an amendment together with others."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base


class Reconciliation(Base):
    """One amendment that a proposal of the chair names; as private as the proposal, until that is tabled."""

    __tablename__ = "reconciliation"
    __table_args__ = (UniqueConstraint("proposal_id", "amendment_id"),)

    proposal_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"))
    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), index=True)

    proposal: Mapped[Amendment] = relationship(back_populates="reconciliations", foreign_keys=[proposal_id])
    amendment: Mapped[Amendment] = relationship(foreign_keys=[amendment_id])
