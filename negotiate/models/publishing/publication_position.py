"""A position on a published text as a whole: bound to that publication, whatever is published after it."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.position import AttributedStance
from negotiate.models.base import Base
from negotiate.models.publishing.publication import Publication


class PublicationPosition(AttributedStance, Base):
    """One statement of a stance on a publication; what counts of several is worked out, and stored nowhere."""

    __tablename__ = "publication_position"
    __table_args__ = (
        CheckConstraint("(reach = 'group') = (group_id is not null)", name="group_where_it_reaches_one"),
        CheckConstraint("reach <> 'secretariat'", name="not_to_the_secretariat_alone"),
    )

    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)

    publication: Mapped[Publication] = relationship()
    retreat: Mapped["PublicationPositionWithdrawal | None"] = relationship()


class PublicationPositionWithdrawal(Base):
    """The act by which a delegation takes a position on a publication back; what was said stays readable."""

    __tablename__ = "publication_position_withdrawal"

    position_id: Mapped[int] = mapped_column(ForeignKey("publication_position.id"), unique=True)
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
