"""A head: all journals of the house at one moment under one hash, made with every publication.

Who keeps the head of a publication can have it proved later that no journal was written anew behind it. It is made of
the journal of the instrument, in clear, and of the rest under a hash with a secret: so it can be checked by those who
read that journal alone, and tells them nothing of any other, not even that it has an entry more.
"""

import hashlib
import json
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.publishing.publication import Publication

#: How far a journal had come: its name, its length, the hash of its last entry.
State = list[Any]


class RecordHead(Base):
    """One head; it binds the one before it too."""

    __tablename__ = "record_head"

    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), unique=True)
    made_at: Mapped[datetime]
    #: The journal of the instrument.
    own: Mapped[list[Any]]
    #: All other journals, and the secret with which they are hashed.
    others: Mapped[list[Any]]
    secret: Mapped[str] = mapped_column(String(64))
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)

    publication: Mapped[Publication] = relationship()

    @property
    def rest(self) -> str:
        """Return the hash that stands for all other journals."""
        return _digest([self.secret, self.others])

    @property
    def recomputed(self) -> str:
        """Return the hash that follows from all that the head binds."""
        at = self.made_at.isoformat(timespec="microseconds")
        return _digest([self.previous_hash, at, self.own, self.rest])


def _digest(bound: list[Any]) -> str:
    written = json.dumps(bound, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8")).hexdigest()
