"""A position: a delegation's attributed, dated stance, on an amendment or on words of the text, and who reads it.

Nothing is ever inferred about anybody's position. A row says one thing for ever: whoever thinks otherwise says so anew.
"""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.amendments.revision import Revision
from negotiate.models.base import Base, Coded, words
from negotiate.models.comments.thread import ThreadReach
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.group import Group
from negotiate.models.house.person import Person
from negotiate.models.text.instrument import Instrument


class Stance(Enum):
    """How a delegation stands to a proposal or to words; no row means "no position recorded"."""

    SUPPORT = "support"
    CAN_ACCEPT = "can accept"
    RESERVE = "reserve"
    OPPOSE = "oppose"


class AttributedStance(Coded):
    """What every position holds, whatever it is on: who says what, on whose behalf, to whom, and when."""

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    #: The group on whose behalf it is said; it binds no other member.
    behalf_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    stance: Mapped[Stance] = mapped_column(words(Stance))
    note: Mapped[str]
    reach: Mapped[ThreadReach] = mapped_column(words(ThreadReach))
    #: The group whose members read it.
    group_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    @declared_attr
    @classmethod
    def instrument(cls) -> Mapped[Instrument]:
        """The negotiation that it belongs to."""
        return relationship()

    @declared_attr
    @classmethod
    def delegation(cls) -> Mapped[Delegation]:
        """Whose position it is."""
        return relationship()

    @declared_attr
    @classmethod
    def behalf(cls) -> Mapped[Group | None]:
        """The group on whose behalf it is said."""
        return relationship(foreign_keys=f"{cls.__name__}.behalf_id")

    @declared_attr
    @classmethod
    def group(cls) -> Mapped[Group | None]:
        """The group whose members read it."""
        return relationship(foreign_keys=f"{cls.__name__}.group_id")

    @declared_attr
    @classmethod
    def taken_by(cls) -> Mapped[Person]:
        """The person who took it for the delegation."""
        return relationship()

    @property
    def says(self) -> tuple[Stance, str, ThreadReach, Group | None, Group | None]:
        """Return what is said, to whom and on whose behalf; who says it again has said it once."""
        return self.stance, self.note, self.reach, self.group, self.behalf


class Position(AttributedStance, Base):
    """One statement of a stance on a tabled wording of an amendment; which of several stand is stored nowhere."""

    __tablename__ = "position"
    __table_args__ = (
        CheckConstraint("(reach = 'group') = (group_id is not null)", name="group_where_it_reaches_one"),
        CheckConstraint("reach not in ('secretariat', 'everyone')", name="to_those_who_read_amendments"),
        Index(None, "amendment_id", "delegation_id"),
        Index(None, "instrument_id", "reach"),
    )

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"))
    #: The wording that stood when it was taken.
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))

    amendment: Mapped[Amendment] = relationship()
    revision: Mapped[Revision] = relationship()
    retreat: Mapped["PositionWithdrawal | None"] = relationship()


class PositionWithdrawal(Base):
    """The act by which a delegation takes a position on an amendment back: none stands any more, it stays readable."""

    __tablename__ = "position_withdrawal"

    position_id: Mapped[int] = mapped_column(ForeignKey("position.id"), unique=True)
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
