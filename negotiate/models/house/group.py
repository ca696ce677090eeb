"""A group: a bloc of delegations, regional or political. It never speaks for a member unless the member says so."""

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, String, and_
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, only_one
from negotiate.models.house.delegation import Delegation


class Group(Coded, Base):
    """A named bloc of delegations."""

    __tablename__ = "group"

    name: Mapped[str] = mapped_column(String(200), unique=True)
    short_name: Mapped[str] = mapped_column(String(40))
    created_at: Mapped[datetime]

    memberships: Mapped[list["Membership"]] = relationship(back_populates="group")


class Membership(Base):
    """A delegation's belonging to a group, from when to when; groups overlap."""

    __tablename__ = "membership"
    __table_args__ = (only_one("uq_membership_standing", "group_id", "delegation_id", where="until IS NULL"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("group.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    #: Since when it waits for the word of another member, without which no draft shared with the group is open to it.
    waits_since: Mapped[datetime | None]

    group: Mapped[Group] = relationship(back_populates="memberships")
    delegation: Mapped[Delegation] = relationship()

    @hybrid_property
    def counts(self) -> bool:
        """Say whether the delegation belongs to the group now, and a member has confirmed it."""
        return self.until is None and self.waits_since is None

    @counts.inplace.expression
    @classmethod
    def _counts(cls) -> ColumnElement[bool]:
        """Return the same as a condition."""
        return and_(cls.until.is_(None), cls.waits_since.is_(None))
