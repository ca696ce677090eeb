"""A position on words of the text as they stand: a clause or one paragraph of it, and who reads that it was taken.

What a delegation says of an amendment everybody reads who negotiates (`models.amendments.position`); of the text it may
also speak to itself, to a group, or to everyone. A row says one thing for ever: whoever thinks otherwise says so anew.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.position import Stance
from negotiate.models.base import Base, Coded, words
from negotiate.models.comments.thread import ThreadReach
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.group import Group
from negotiate.models.house.person import Person
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class TextPosition(Coded, Base):
    """One statement of a stance on words of one version; what counts of several is worked out, and stored nowhere."""

    __tablename__ = "text_position"
    __table_args__ = (
        CheckConstraint("(reach = 'group') = (group_id is not null)", name="group_where_it_reaches_one"),
        CheckConstraint("reach <> 'secretariat'", name="not_to_the_secretariat_alone"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: "2/a", the path of the paragraph in that version; empty for the whole clause.
    paragraph: Mapped[str] = mapped_column(String(40))
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

    instrument: Mapped[Instrument] = relationship()
    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
    delegation: Mapped[Delegation] = relationship()
    behalf: Mapped[Group | None] = relationship(foreign_keys=behalf_id)
    group: Mapped[Group | None] = relationship(foreign_keys=group_id)
    taken_by: Mapped[Person] = relationship()
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
