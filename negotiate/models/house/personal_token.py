"""A personal token: a secret by which a program comes in for one person, until a day that she has set."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, Coded, words


class TokenScope(Enum):
    """How far a program may go in the name of its person."""

    READ = "read"
    #: Also the drafts that she writes: it tables none, shows none to others, and says nothing in her name.
    DRAFT = "read and draft"
    #: Also what is tabled, shared, said and answered.
    WRITE = "read and write"

    def reaches(self, needed: "TokenScope") -> bool:
        """Say whether whoever goes so far may do what needs another scope.

        >>> TokenScope.DRAFT.reaches(TokenScope.READ), TokenScope.DRAFT.reaches(TokenScope.WRITE)
        (True, False)
        """
        order = list(TokenScope)
        return order.index(self) >= order.index(needed)


class PersonalToken(Coded, Base):
    """One program's way in; it carries the secret, of which only the hash is kept."""

    __tablename__ = "personal_token"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    #: What its person calls it: for her to know it again.
    name: Mapped[str] = mapped_column(String(80))
    scope: Mapped[TokenScope] = mapped_column(words(TokenScope))
    #: The one instrument in which it holds its person's places; None where it holds them in every one.
    instrument_id: Mapped[int | None] = mapped_column(ForeignKey("instrument.id"))
    made_at: Mapped[datetime]
    #: When it ends by itself.
    expires_at: Mapped[datetime]
    #: When it was last noted that it is in use, which is not done at every request; None before the first.
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
