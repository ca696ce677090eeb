"""A draft of the desk: what the secretariat has chosen on one clause so far, saved as decisions, never as text.

It is working state, not an act: nothing of it stands in the record until the next version is published.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, words
from negotiate.models.house.person import Person
from negotiate.models.publishing.round import Round
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version
from negotiate.text.merge.combined_choices import StepKind


class DeskDraft(Base):
    """The choices on one base version of a clause in one round, by the name of the field that each is made in."""

    __tablename__ = "desk_draft"
    __table_args__ = (UniqueConstraint("clause_id", "round_id", "base_version_id"),)

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), index=True)
    base_version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    #: Counts the changes: a form made from an older one is merged with what came in between.
    edition: Mapped[int] = mapped_column(default=0)
    choices: Mapped[dict[str, Any]]
    #: What a decision was about, in words, by its field: for the day when its place is no longer there.
    captions: Mapped[dict[str, Any]]
    #: By field, lines [person, choice]: two people decided differently and nobody has settled it yet.
    contested: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]
    saved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    round: Mapped[Round] = relationship()
    base_version: Mapped[Version] = relationship()
    saved_by: Mapped[Person | None] = relationship()


class DeskStep(Base):
    """One change of a draft by one person: what leads from the edition before to this one."""

    __tablename__ = "desk_step"
    __table_args__ = (UniqueConstraint("draft_id", "edition"),)

    draft_id: Mapped[int] = mapped_column(ForeignKey("desk_draft.id"))
    edition: Mapped[int]
    deed: Mapped[StepKind] = mapped_column(words(StepKind, "deed"))
    #: By field, [choice before, choice after]; empty where nothing was chosen.
    changes: Mapped[dict[str, Any]]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    made_by: Mapped[Person | None] = relationship()
