"""A personal token: a secret by which a program comes in for one person, until a day that she has set."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, Coded, words


class TokenScope(Enum):
    """How far a program may go in the name of its person."""

    READ = "read"
    WRITE = "read and write"


class PersonalToken(Coded, Base):
    """One program's way in; it carries the secret, of which only the hash is kept."""

    __tablename__ = "personal_token"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    #: What its person calls it: for her to know it again.
    name: Mapped[str] = mapped_column(String(80))
    scope: Mapped[TokenScope] = mapped_column(words(TokenScope))
    made_at: Mapped[datetime]
    #: When it ends by itself.
    expires_at: Mapped[datetime]
    #: When it was last noted that it is in use, which is not done at every request; None before the first.
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
