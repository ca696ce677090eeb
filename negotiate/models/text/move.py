"""A move: a clause put in another place of the text; its words and its code stay as they are."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, words
from negotiate.models.text.clause import Clause
from negotiate.models.text.signature import Hand


class Move(Base):
    """One change of place, with what stands under the clause; by an amendment, or signed by the secretariat."""

    __tablename__ = "move"
    __table_args__ = (CheckConstraint("(amendment_id is null) = (hand is not null)", name="somebody_answers"),)

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: The clause behind which it stood, and the one behind which it stands now; none at the beginning.
    from_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"))
    after_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"))
    amendment_id: Mapped[int | None] = mapped_column(ForeignKey("amendment.id"))
    hand: Mapped[Hand | None] = mapped_column(words(Hand))
    note: Mapped[str]
    moved_at: Mapped[datetime]
    moved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship(foreign_keys=[clause_id])
    amendment: Mapped[Amendment | None] = relationship()
