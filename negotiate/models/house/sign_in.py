"""A sign-in: one browser in which a person has come in, from its beginning to its end."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, Coded


class SignIn(Coded, Base):
    """One browser's way in; its cookie carries the secret, of which only the hash is kept."""

    __tablename__ = "sign_in"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    #: The kind of browser and machine, as it told of itself: for the person to know it again. No address is kept.
    device: Mapped[str] = mapped_column(String(80))
    begun_at: Mapped[datetime]
    #: When it was last noted that it is in use, which is not done at every page.
    used_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
