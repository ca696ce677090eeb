"""An obligation as a person read it in a text: what is found by form is only suggested, and stored nowhere."""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, only_one, words
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version


class ObligationSays(Enum):
    """What somebody says of words that a suggestion was made of."""

    IS_ONE = "it is an obligation"
    IS_NONE = "it is no obligation"


class ConfirmedObligation(Coded, Base):
    """It counts as long as the words that it is bound to stand in its clause; a new reading ends the one before.

    Each part is words of the paragraph or of the openings of its lists; of several, one a line.
    """

    __tablename__ = "confirmed_obligation"
    __table_args__ = (
        CheckConstraint("says = 'it is no obligation' or (strength <> '' and action <> '')", name="says_what_is_to_do"),
        only_one(
            "uq_confirmed_obligation_standing",
            *("clause_id", "bound", "place"),
            where="taken_back_at IS NULL AND place IS NOT NULL",
        ),
    )

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: The version that was read, and the path of the paragraph in it ("2/a", or "n1" for the first without a number).
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    paragraph: Mapped[str] = mapped_column(String(40))
    #: The name of the words that it is bound to, as the engine gives it.
    bound: Mapped[str] = mapped_column(String(64))
    #: Which of the suggestions of the paragraph it answers, from 0; None where somebody wrote it without one.
    place: Mapped[int | None]
    says: Mapped[ObligationSays] = mapped_column(words(ObligationSays))
    #: Who is to do it; empty where the text does not say.
    actor: Mapped[str]
    #: What is spoken of, where that is not who acts ("measures shall be taken"); else empty.
    subject: Mapped[str]
    #: The words that oblige, and what they come to: "an obligation", "a permission".
    strength: Mapped[str]
    binds: Mapped[str] = mapped_column(String(40))
    action: Mapped[str]
    conditions: Mapped[str]
    qualifiers: Mapped[str]
    exceptions: Mapped[str]
    times: Mapped[str]
    linked: Mapped[str]
    confirmed_at: Mapped[datetime]
    confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    taken_back_at: Mapped[datetime | None]
    taken_back_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version] = relationship()

    @property
    def path(self) -> tuple[str, ...]:
        """Return the path of the paragraph."""
        return tuple(self.paragraph.split("/")) if self.paragraph else ()
