"""A person who can sign in; what she may do follows from her seats alone."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded
from negotiate.models.house.seat import Seat


class Person(Coded, Base):
    """One human being and her way of signing in."""

    __tablename__ = "person"

    name: Mapped[str]
    #: Kept in lower case by the operation that writes it; signs in with it.
    email: Mapped[str] = mapped_column(String(254), unique=True)
    #: An argon2 hash; none until an invitation has been accepted.
    password_hash: Mapped[str | None]
    language: Mapped[str] = mapped_column(String(12), default="en")
    #: In which time zone she wants to be told of deadlines too, by its IANA name; empty where she has chosen none.
    zone: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[datetime]
    suspended_at: Mapped[datetime | None]

    seats: Mapped[list[Seat]] = relationship(back_populates="person", order_by=Seat.id)
