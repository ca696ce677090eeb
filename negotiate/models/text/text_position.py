"""A position on words of the text as they stand: a clause or one paragraph of it."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.position import AttributedStance
from negotiate.models.base import Base
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version


class TextPosition(AttributedStance, Base):
    """One statement of a stance on words of one version; what counts of several is worked out, and stored nowhere."""

    __tablename__ = "text_position"
    __table_args__ = (
        CheckConstraint("(reach = 'group') = (group_id is not null)", name="group_where_it_reaches_one"),
        CheckConstraint("reach <> 'secretariat'", name="not_to_the_secretariat_alone"),
    )

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: "2/a", the path of the paragraph in that version; empty for the whole clause.
    paragraph: Mapped[str] = mapped_column(String(40))

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
    retreat: Mapped["TextPositionWithdrawal | None"] = relationship()

    @property
    def path(self) -> tuple[str, ...]:
        """Return the path of the paragraph."""
        return tuple(self.paragraph.split("/")) if self.paragraph else ()


class TextPositionWithdrawal(Base):
    """The act by which a delegation takes a position back: none of it stands any more, and it stays readable."""

    __tablename__ = "text_position_withdrawal"

    position_id: Mapped[int] = mapped_column(ForeignKey("text_position.id"), unique=True)
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
