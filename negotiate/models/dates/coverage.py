"""Coverage: which words of the text a date rule ends when its day comes."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.text.clause import Clause


class Coverage(Base):
    """A clause, or one paragraph of it, that lapses with a rule; a rule without any ends no words."""

    __tablename__ = "coverage"
    __table_args__ = (UniqueConstraint("date_rule_id", "clause_id", "paragraph"),)

    date_rule_id: Mapped[int] = mapped_column(ForeignKey("date_rule.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    #: "5" or "2 (a)"; empty for the whole clause.
    paragraph: Mapped[str] = mapped_column(String(40))

    clause: Mapped[Clause] = relationship()
