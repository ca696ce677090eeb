"""A statement for the record: a delegation's words on a clause in exactly the words that it had, never changed."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.group import Group
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version


class StatementKind(Enum):
    """What a delegation says with a statement; none of them is a position, or an objection to silence."""

    RESERVATION = "reservation"
    INTERPRETATION = "interpretative declaration"
    EXPLANATION = "explanation of position"
    DISSOCIATION = "dissociation from a paragraph"


class Statement(Coded, Base):
    """One statement; a group that it is made for is named beside the delegation, and binds no member."""

    __tablename__ = "statement"
    __table_args__ = (
        CheckConstraint("body <> ''", name="says_something"),
        CheckConstraint("kind <> 'dissociation from a paragraph' or paragraph <> ''", name="names_the_paragraph"),
    )

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    kind: Mapped[StatementKind] = mapped_column(words(StatementKind))
    #: The paragraph that it is about, as it is cited: "2 (a)"; empty for the whole clause.
    paragraph: Mapped[str]
    body: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()
    delegation: Mapped[Delegation] = relationship()
    group: Mapped[Group | None] = relationship()
    retreat: Mapped["StatementWithdrawal | None"] = relationship()


class StatementWithdrawal(Base):
    """The act by which a delegation takes a statement back; it stays readable, with the reason."""

    __tablename__ = "statement_withdrawal"

    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), unique=True)
    reason: Mapped[str]
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
