"""An application: from when a clause applies, to a pilot group or to all."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.group import Group
from negotiate.models.text.clause import Clause


class Application(Coded, Base):
    """One stage: to whom, from when, until when, in the engine's notation; it is ended, never changed."""

    __tablename__ = "application"

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: "5" or "2 (a)"; empty for the whole clause.
    paragraph: Mapped[str] = mapped_column(String(40))
    #: The pilot group; none means all Parties.
    group_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    #: "on 2027-01-01", "1 year after entry into force"
    starts: Mapped[str]
    #: Empty where the stage has no end of its own.
    ends: Mapped[str]
    #: Where it was decided.
    source: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    retired_at: Mapped[datetime | None]
    retired_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    group: Mapped[Group | None] = relationship()
